"""English cues for quantities that claim nothing, and for those among them that do: tolls, tallies, terms."""

from __future__ import annotations

from claims.lang.language import Unclaimed
from claims.lang.phrases import Phrases, words

UNCLAIMED = Unclaimed(
    comparatives=words("twice thrice double triple treble quadruple"),
    modals=words("could may might will would can should must to more"),
    standards=words("the what that its their his her last"),
    than=words("as than"),
    open_standards=words(
        """
        thought expected before previously earlier reported feared estimated believed planned initially originally
        first hoped assumed forecast predicted projected announced usual normal ever likely possible necessary much
        many it they he she we well
        """
    ),
    ends=words(", ; . : ( ) ! ?"),
    idle_wholes=words("way time times battle story day night"),
    share_openers=words("by in than least over under about around nearly almost up down to at from fell rose"),
    share_wholes=words(
        """
        of the its their his her our all a an were was are is have has had said say will would can could may might must
        - million billion trillion dozen and percent voted died fled agreed support supported back backed oppose
        """
    ),
    definite=words(
        """
        the these those all its their his her our my your other last next first both same remaining any every which
        """
    ),
    others=words("others other"),
    tallied=words(
        """
        killed kill kills killing die dies died dying death deaths fatalities toll tolls casualties victims lives bodies
        survivors survivor wound wounds wounding injure injures injuring injuries rescued rescue evacuated hospitalized
        arrest arrests arrested arresting detain detains detained charged convicted executed sentenced jailed released
        freed hostages kidnapped abducted captured shot stabbed infected tested cases infections
        destroyed destroys destroy destroying damaged damages wrecked burned burnt collapsed sank sunk capsized crashed
        derailed exploded flattened gutted cut
        closed shut cancelled canceled delayed grounded diverted seized confiscated stolen recalled
        fired launched intercepted downed hit struck
        sold sells bought ordered delivered built builds opened opens produced shipped
        created added adds shed lost gained hired dismissed laid resigned quit
        elected won wins voted opposed abstained recorded logged counted registered total totalled totaled numbered
        """
    ),
    crowds=words(
        """
        march marched marching protest protested protesting gather gathered gathering rally rallied flee fled fleeing
        attend attended flock flocked evacuate evacuated queue queued vote voted strike walked
        """
    ),
    conjunctions=words("as while whereas but because although though when since"),
    terms=words(
        """
        sentence sentenced sentences jail jailed prison imprisoned imprisonment term terms ban banned suspended
        lasted lasts lasting average averaged life expectancy extended extend extends extension shortened prolonged
        """
    ),
    sources=Phrases(dict.fromkeys(("according to", "told", "citing", "cited", "quoting"), "source")),
    informed=words("familiar briefed privy aware knowledgeable"),
)
