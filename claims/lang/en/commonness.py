"""How much it tells that two texts share a word: little where many texts hold it.

The shares are those of 1,475 English news items (titles and beginnings of texts of 135 real feeds, 2004 to 2024, and of
round-ups of events), counted by ``benchmarks/word_shares.py``, rounded down to one of ``STEPS``.
"""

from __future__ import annotations

from functools import cache
from math import log
from typing import Final

STEPS: Final = (0.1, 0.05, 0.02, 0.01, 0.005)
RARE: Final = 0.0025
"""The share that is assumed of a word in no list."""


def telling(stem: str) -> float:
    """The weight of a shared stem: the logarithm of one over the share of the texts that hold it."""
    return _weights().get(stem, _RAREST)


_RAREST: Final = log(1 / RARE)


@cache
def _weights() -> dict[str, float]:
    return {stem: log(1 / step) for step, lines in _STEMS.items() for stem in lines.split()}


# fmt: off
_STEMS = {
    0.1: (
        "day it like need s time u use way week work year "
    ),
    0.05: (
        "add app base both build call chang comment compani continu creat effort end expect featur find "
        "follow friday full go good great head help home hope hous includ kill know let link littl live look "
        "million month move news open place plan play point post power presid read releas report result right "
        "run servic set show start state support team that thing think today tri trump want wednesday without "
        "world "
    ),
    0.02: (
        "abl across act action address affect agenc ago aid air airport allow along alreadi alway american "
        "amount announc anyon appear appl april area articl ask attack author away barack becom begin believ "
        "below benefit best better big biggest bill billion bit blog bp break bring c candid care case caus "
        "center charg check chief children citi claim clean clear click close coast code com come complet "
        "concern contain content control cost countri cours cover credit current cut damag data dead deal "
        "death decid democrat describ design detail devic die differ director discuss do document donald done "
        "drop earlier earthquak easi econom economi either email enough estim event ever everyon everyth "
        "exampl exist explain face fact fail fall far feel file final fire five focus food forc foreign form "
        "former forward found four free friend fund further futur game general get global group grow growth "
        "gulf haiti happen hard health hear here high higher histori hit host hour idea imag import improv "
        "increas injur insid instead interest interview involv io iphon island issu japan job john join june "
        "keep key known land larg latest lead leader leak learn leav left level librari life limit line list "
        "local long loss lost lot love m mac main major make man manag market mean media meet member mexico "
        "miss model moment monday money morn multipl name nation near network never night note obama offer "
        "offic often oil option order other outsid p page parti pass past pay person phone plant pleas polic "
        "polici possibl present pretti price problem process product program project provid public publish "
        "push quak question quick quit r race rang rate reach real reason receiv recent record relief remain "
        "remov republican requir respons return reuter review rise role rubi russia russian saturday save saw "
        "say school screen search season second seem sell send seri server share short side sign signific "
        "singl site six size small softwar someon someth soon sourc south space speak special spend spill "
        "staff stand standard statement step stop store stori strong studi submit sure system take talk "
        "technolog test th thank there thought thousand thursday tool top tuesday turn tv twitter type uk "
        "understand unit updat user valu version via video view visit warn washington watch water web weekend "
        "whether white win window within worker write x york "
    ),
    0.01: (
        "abov access account acquir activ aeon afternoon agre ahead aim alabama amazon america amid analysi "
        "analyst annual answer anyth ap approach approv arriv assist associ attempt attend august autumn "
        "avoid b bad bank bar barrel basic battl bbc beach beat becam began behind beyond biden black block "
        "blue board bodi book boom border box britain british broadcast brought budget built buri burn busi "
        "button buy camp campaign cap captur car card carri cash caught celebr cell central ceo certain ces "
        "chairman challeng channel china choic cite class cloud cnn collaps collect command committe common "
        "compar complex compon confirm conflict congress connect consid consist contract contribut core coupl "
        "court coverag covid crew crime crisi cross d date david decad deep default defend delay demand "
        "demonstr deploy deputi despit destroy determin devast develop difficult direct display district "
        "doctor dog download dozen draw drill drive due e easier ed edg edit effect eight elect element "
        "emergenc employe encourag energi engin enjoy ensur enter entir episod error establish evening "
        "exchang excit expand expert explod express eye facebook factor fan fast faster favorit fear feed "
        "feet fell felt field fight fill film fine finish fit fix flight flood floor florida flow format fox "
        "framework front ft fun function g gain gallon gave generat georg giant goal googl gop governor green "
        "ground guid guy hack haitian half hand handl hate hayward he heard heavi held highlight hill himself "
        "hire hold holiday horizon hotel html http https huge human humanitarian hundr hunt hurrican identifi "
        "impact incom independ india industri infrastructur inspir instal integr intend internet introduc "
        "investor ipad itself j januari japanes jersey judg jump k kind knowledg labor languag larger largest "
        "late later launch law leagu led legal letter light listen load locat longer lose louisiana low lower "
        "machin magnitud map march mark mass matter mayb meanwhil measur men mention messag met method "
        "microsoft mike mile militari mind minut mobil modern monitor movi music myself n nice noth notic "
        "object occur ocean old one onlin oper output overal packag paid pair pandem park part particular "
        "partner paul perform period permalink photo pick pictur piec platform player pledg pm polit poor "
        "popular port prepar press pressur prevent previous primari prime privat pro produc promis pull "
        "purchas purpos put radio rail rain rais ran rather reader readi recoveri red reduc region relat "
        "replac repres request rescu research resourc respond rest restaur reveal rig risk river road robert "
        "room root round rout rss rule safe safeti sale san scale scene schedul scientist script sea secret "
        "secretari seek select sen senat senior sens sent serious serv session seven ship shoot shop shot "
        "signal similar simpl sit skill slack slick slow social sold sometim sort sound southern speaker "
        "specif speed spent spokesman sponsor spread st star station statist stay stock storag storm stream "
        "street string struck struggl student stuff success suffer suggest sunday super suppli surfac surpris "
        "survey survivor suspect switch t tabl tag target task tax tech tell term texa text themselv third "
        "threaten tip titl tokyo toll touch toward town track trade traffic train travel treat trip troop "
        "true tweet un union upgrad v various victim victori villag virginia vote vs w wait walk wall war "
        "wave weather websit welcom west what whole wind wit woman women won wonder word worri worst worth "
        "written wrong wrote xml yesterday "
    ),
    0.005: (
        "accept accid accus achiev actual adob adopt adult advanc advantag advic aerial affair afp aftershock "
        "age agent agreement aircraft al alaska allen alon analys ancient andrew angel anger anniversari "
        "anticip anymor anyway apart api appeal appli arabidopsi argu argument arm armi array art asid assess "
        "asset assum attorney attribut averag aw awar award awesom back backup bag ban barrier basebal "
        "batteri bay bd beauti bed begun behavior benchmark bird blame blast blogger blood bn bob bomb bonus "
        "boost bot bottom bought boy branch brand brazil breakfast brian bridg brief broke broken brown "
        "browser bug builder bunch bundl bureau bush cabl california camera cancel cannot capabl career "
        "carrier casualti cat catastroph catch categori centr centuri chain chair champion chancellor chat "
        "cheap checkout chicago child chines choos chris citizen civil civilian classic cleanup client climat "
        "climb clinton closer club cluster co coastlin colleg color combin comic commit communiti complain "
        "concept conclud contact convert convict convinc cook cool copi corner corp corpor correct correspond "
        "count counti courthous crack crash creation critic crop crowd crucial crude css cultur curious cyber "
        "dan danger dark databas dave dc de debat declar declin decreas defens defin delet deliv deliveri "
        "delta dem demo depend depth desk desktop diplomat discov diseas distribut dividend doc documentari "
        "dollar domain domest domin dominican door doubl doug draft drag drama drink dump dynam earn east "
        "eastern eat economist editor effici electron elementari embrac emerg encod engag england english "
        "enterpris entri equal era escap etc ethic eu euro europ european evacu everywher exact excel "
        "experienc explor export extend extent extra f facil factori failur fair fake fals famili familiar "
        "fantast februari feedback firm fish flash fli float folk forecast fort fourth frame french fresh "
        "frontier fruit fsod fuel funni gadget gas gather gb gear gem gene genet germani gift gillespi github "
        "give gmt gone gotten gov grab grace grand greater grew grown guard guardian guess guest gun gush h "
        "halt hang happi hardwar hash heart heat height hello hey hi highest histor hollywood homeless hot "
        "hurt husband icon id ida ignor ii imagin immedi implement inch incid index indian indic info injuri "
        "insist institut interfac internal investig iran isra item jame jan jefferson jeremi joe joint jose "
        "json juri juror justic kati kentucki kept kevin keyboard kick kid kitchen km korea l la lab label "
        "lack laid landscap laptop lauderdal laugh lawyer lay layout leadership legitim length libxml lie "
        "lift litr loan lock log logic london lowest macbook magazin maintain marin marshal martin master "
        "match matt maximum mayor meant mechan medicin medium memori menu michael middl migrant mini mission "
        "mississippi mix modul moscow mount murder namespac nas nbc nd necessari neighbor neighborhood net "
        "newark nine node nokogiri none normal north northam novel nyc obtain offshor ok okay oppos org os "
        "outlet outlin overse overwhelm owner pack pain panel paper parent pars parser particip password path "
        "pathway patient pattern payment pc peopl percentag perfect perhap personnel phil pic pipe pitch "
        "plane plenti plug plus podcast poll pool pop pose pour practic predict prefer premium preval preview "
        "print prior privaci professor profil programm progress promin prompt proof proper properti propos "
        "prospect protect protein prove provinc putin q quarter quot ralph rare re react realiz recogn "
        "recommend recov refer refuge regard regist regular relationship relev remot rene rep repeal republ "
        "rescuer resid resign restor resum revis richard risen robot rock roll rose rubbl ruin ruptur ryan "
        "sampl satisfi scan scenario score scott seal sean seat section sector secur see self sensor separ "
        "serial serpent setup sever shell shelter shift shock shopper shore shorelin shortag shortcut shorter "
        "shown shut simplifi sink skin sky sleep slew slide smaller smart smartphon societi solv song spark "
        "spec specifi speech spew spokeswoman sport spot spring stack stage stake starcraft status steal "
        "stick straight strategi stress strike structur style sub subject succeed suit sum summari summer "
        "suppos surgeri surround suspend swept swift sydney syntax tackl teacher techniqu temperatur "
        "temporari ten tent throughout throw thus ticket tie tim tini toni tonight topic tough tour tourist "
        "tpm trace tragedi trail transcript trap treatment trend trial trick trigger troubl truck tsunami "
        "tune typepad ukrain uniqu unless unlock upcom upload upon urg urgent url usual vaccin valv vari "
        "variant varieti vehicl verdict verg verifi vice virtual vision vladimir vm voic voter wake warner "
        "warrior wast wear weight weird western who wide wife wigan wild wildlif will winner winter wipe wish "
        "wors wound writer wwdc www yield yourself zone "
    ),
}
