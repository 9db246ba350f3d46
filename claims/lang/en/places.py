"""Places: the names of countries come from Babel; here are demonyms, other names, capitals and well-known parts.

``COUNTRIES``: code, then demonyms and other names; after ``|`` cities that stand for the government ("Kyiv agreed"),
so they mean the country. ``PARTS``: code, then parts and cities that are smaller than the country.
"""

from __future__ import annotations

from claims.lang.phrases import words

COUNTRIES = """
AD: andorran | andorra la vella
AE: emirati, emirates, uae | abu dhabi
AF: afghan, afghani | kabul
AG: antiguan, antigua | saint john's
AL: albanian | tirana
AM: armenian | yerevan
AO: angolan | luanda
AR: argentine, argentinian, argentinean | buenos aires
AT: austrian | vienna
AU: australian, aussie | canberra
AZ: azerbaijani, azeri | baku
BA: bosnian, bosnia, bosnia and herzegovina | sarajevo
BB: barbadian | bridgetown
BD: bangladeshi | dhaka
BE: belgian | -
BF: burkinabe | ouagadougou
BG: bulgarian | sofia
BH: bahraini | manama
BI: burundian | bujumbura, gitega
BJ: beninese | porto-novo
BN: bruneian | bandar seri begawan
BO: bolivian | la paz
BR: brazilian | brasilia
BS: bahamian, the bahamas | nassau
BT: bhutanese | thimphu
BW: botswanan | gaborone
BY: belarusian, belarussian | minsk
BZ: belizean | belmopan
CA: canadian | ottawa
CD: congolese, democratic republic of congo, drc, dr congo, democratic republic of the congo | kinshasa
CF: central african | bangui
CG: republic of congo | brazzaville
CH: swiss | bern
CI: ivorian, ivory coast | abidjan, yamoussoukro
CL: chilean | santiago
CM: cameroonian | yaounde
CN: chinese, people's republic of china | beijing
CO: colombian | bogota
CR: costa rican | -
CU: cuban | havana
CV: cape verdean | praia
CY: cypriot | nicosia
CZ: czech, czech republic | prague
DE: german | berlin
DJ: djiboutian | -
DK: danish, dane | copenhagen
DO: =dominican | santo domingo
DZ: algerian | algiers
EC: ecuadorian, ecuadorean | quito
EE: estonian | tallinn
EG: egyptian | cairo
ER: eritrean | asmara
ES: spanish, spaniard | madrid
ET: ethiopian | addis ababa
EU: =EU, european commission, european bloc | brussels
EZ: euro zone, euro area, eurozone | -
FI: finnish, finn | helsinki
FJ: fijian | suva
FR: french | paris
GA: gabonese | libreville
GB: british, briton, britain, uk, u.k, great britain | westminster
GE: georgian | tbilisi
GH: ghanaian | accra
GL: greenlander, greenlandic | nuuk
GM: gambian | banjul
GN: guinean | conakry
GR: greek | athens
GT: guatemalan | -
GY: guyanese | georgetown
HK: hong kong, hongkong | -
HN: honduran | tegucigalpa
HR: croatian, croat | zagreb
HT: haitian | -
HU: hungarian | budapest
ID: indonesian | jakarta
IE: irish | dublin
IL: israeli | jerusalem, tel aviv
IN: indian | new delhi, delhi
IQ: iraqi | baghdad
IR: iranian, islamic republic | tehran
IS: icelandic, icelander | reykjavik
IT: italian | rome
JM: jamaican | kingston
JO: jordanian | amman
JP: japanese | tokyo
KE: kenyan | nairobi
KG: kyrgyz | bishkek
KH: cambodian | phnom penh
KP: north korean | pyongyang
KR: south korean | seoul
KW: kuwaiti | kuwait city
KZ: kazakh, kazakhstani | astana
LA: laotian, lao | vientiane
LB: lebanese | beirut
LK: sri lankan | colombo
LR: liberian | monrovia
LT: lithuanian | vilnius
LU: luxembourger | -
LV: latvian | riga
LY: libyan | tripoli
MA: moroccan | rabat
MD: moldovan | chisinau
ME: montenegrin | podgorica
MG: malagasy, madagascan | antananarivo
MK: macedonian, macedonia | skopje
ML: malian | bamako
MM: burmese, burma, myanmar | naypyidaw, yangon
MN: mongolian | ulaanbaatar
MR: mauritanian | nouakchott
MT: maltese | valletta
MU: mauritian | port louis
MV: maldivian | -
MW: malawian | lilongwe
MX: mexican | mexico city
MY: malaysian | kuala lumpur
MZ: mozambican | maputo
NA: namibian | windhoek
NE: nigerien | niamey
NG: nigerian | abuja
NI: nicaraguan | managua
NL: dutch, holland, netherlander | the hague
NO: norwegian | oslo
NP: nepali, nepalese | kathmandu
NZ: new zealander | wellington
OM: omani | muscat
PA: panamanian | panama city
PE: peruvian | lima
PG: papuan | port moresby
PH: philippine, filipino, filipina, philippines | manila
PK: pakistani | islamabad
PL: polish, pole | warsaw
PR: puerto rican | san juan
PS: palestinian, palestine, palestinian territory | ramallah
PT: portuguese | lisbon
PY: paraguayan | asuncion
QA: qatari | doha
RO: romanian | bucharest
RS: serbian, serb | belgrade
RU: russian, russian federation | moscow, kremlin
RW: rwandan | kigali
SA: saudi, saudi arabian | riyadh
SD: sudanese | khartoum
SE: swedish, swede | stockholm
SG: singaporean | -
SI: slovenian, slovene | ljubljana
SK: slovak, slovakian | bratislava
SL: sierra leonean | freetown
SN: senegalese | dakar
SO: somali | mogadishu
SR: surinamese | paramaribo
SS: south sudanese | juba
SV: salvadoran, salvadorean | san salvador
SY: syrian | damascus
SZ: swazi, swaziland | mbabane
TD: chadian | n'djamena
TG: togolese | lome
TH: thai | bangkok
TJ: tajik | dushanbe
TL: timorese, east timor | dili
TM: turkmen | ashgabat
TN: tunisian | tunis
TO: tongan | nuku'alofa
TR: turkish, turk, turkey, turkiye | ankara
TT: trinidadian, trinidad | port of spain
TW: taiwanese | taipei
TZ: tanzanian | dodoma
UA: ukrainian | kyiv, kiev
UG: ugandan | kampala
UN: =UN, u.n, united nations, unicef, unhcr, ocha | -
US: american, =US, u.s, usa, u.s.a, united states of america, america | washington, pentagon
UY: uruguayan | montevideo
UZ: uzbek | tashkent
VA: vatican, holy see | -
VE: venezuelan | caracas
VN: vietnamese | hanoi
XK: kosovar, kosovan | pristina
YE: yemeni | sanaa, sana'a
ZA: south african | pretoria
ZM: zambian | lusaka
ZW: zimbabwean | harare
"""
"""``-`` where the capital is no stand-in for the government or bears the country's name."""

PARTS = """
AF: kandahar, herat, kunar, nangarhar, helmand, kunduz, badghis, paktika, jalalabad
AU: new south wales, nsw, queensland, victoria, tasmania, western australia, south australia, northern territory,
    sydney, melbourne, brisbane, perth
BR: rio de janeiro, sao paulo, amazonas, bahia, minas gerais, manaus, rio grande do sul, petropolis
CA: ontario, quebec, british columbia, alberta, manitoba, saskatchewan, nova scotia, newfoundland, toronto,
    vancouver, montreal, calgary
CD: north kivu, south kivu, ituri, goma
CN: xinjiang, tibet, hubei, wuhan, sichuan, guangdong, henan, shanghai, zhengzhou, hunan, yunnan, gansu, inner
    mongolia, shenzhen, qinghai, guangxi
CO: antioquia, medellin, cali, cundinamarca
DE: bavaria, saxony, north rhine-westphalia, rhineland-palatinate, hesse, hamburg, munich, ahrweiler, thuringia,
    baden-wuerttemberg, frankfurt, cologne
ES: catalonia, valencia, andalusia, canary islands, la palma, barcelona, galicia, basque country
ET: tigray, amhara, oromia, afar
FR: brittany, corsica, provence, marseille, lyon, nice
GB: england, scotland, wales, northern ireland, london, scottish, welsh, english, manchester, birmingham, liverpool,
    glasgow, edinburgh
GR: crete, evia, attica, thessaly
HT: port-au-prince, les cayes, jeremie, cite soleil
ID: java, sumatra, aceh, bali, sulawesi, lombok, papua, kalimantan, west java, east java, cianjur, palu
IN: maharashtra, kerala, gujarat, uttar pradesh, bihar, west bengal, assam, tamil nadu, karnataka, uttarakhand,
    himachal pradesh, odisha, punjab state, rajasthan, madhya pradesh, telangana, andhra pradesh, kashmir, mumbai,
    kolkata, chennai, bengaluru, bangalore, manipur, haryana
IQ: kurdistan, mosul, basra, anbar, nineveh
IR: khuzestan, kermanshah, isfahan, qeshm, kerman, tabriz
IT: sicily, lombardy, emilia-romagna, tuscany, veneto, sardinia, amatrice, milan, naples, lampedusa, ischia
JP: fukushima, hokkaido, okinawa, osaka, noto, ishikawa, kumamoto, honshu, kyushu, atami
KE: garissa, turkana, mombasa
LY: derna, benghazi, misrata
MA: marrakesh, marrakech, al haouz, taroudant
MM: rakhine, shan, mandalay, sagaing
MX: oaxaca, chiapas, guerrero, acapulco, puebla, jalisco, michoacan, sinaloa, veracruz, tijuana
MZ: cabo delgado, sofala, beira
NG: borno, lagos, kaduna, benue, zamfara, niger delta, katsina
NP: gorkha, sindhupalchok, jajarkot
PH: luzon, mindanao, visayas, cebu, leyte, bohol, surigao, palawan, marawi, siargao
PK: sindh, punjab, balochistan, khyber pakhtunkhwa, khyber-pakhtunkhwa, gilgit-baltistan, azad kashmir, karachi,
    lahore, peshawar, swat, quetta
PS: gaza, gaza strip, west bank, rafah, khan younis, gaza city, east jerusalem, jenin
RU: chechnya, dagestan, belgorod, kursk, siberia, st petersburg, bryansk
SD: darfur, south kordofan, blue nile, nuba mountains
SS: yida, jonglei, unity state
SY: aleppo, idlib, homs, hama, latakia, raqqa, deir ez-zor, eastern ghouta, northwest syria
TR: hatay, kahramanmaras, gaziantep, adiyaman, malatya, istanbul, izmir, diyarbakir, izmit, antakya, sanliurfa
UA: crimea, donetsk, luhansk, kharkiv, mariupol, kherson, zaporizhzhia, odesa, bakhmut, donbas, dnipro, lviv, bucha,
    mykolaiv
US: alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia state, hawaii,
    idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan,
    minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york,
    north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota,
    tennessee, texas, utah, vermont, virginia, washington state, west virginia, wisconsin, wyoming, new york city,
    los angeles, chicago, houston, san francisco, miami, boston, seattle, new orleans, maui, lahaina, philadelphia,
    detroit, atlanta, dallas, denver, del rio, surfside, puerto rico
YE: marib, aden, hodeidah, taiz
ZA: kwazulu-natal, gauteng, western cape, cape town, johannesburg, durban
"""

REGIONS = """
africa: africa, african, sub-saharan africa
asia: asia, asian
europe: europe, european
middle_east: middle east
latin_america: latin america, latin american
indo_pacific: indo-pacific, indo pacific, asia pacific, asia-pacific, pacific, pacific allies, pacific partners
caribbean: caribbean
sahel: sahel
balkans: balkans
gulf_of_mexico: gulf of mexico, the gulf
world: world, global, worldwide, globally
northwest: =northwest, north-west
northeast: =northeast, north-east
southwest: =southwest, south-west
southeast: =southeast, south-east
north: =north
south: =south
east: =east
west: =west, western europe
rebel_area: rebel areas, rebel-held, rebels control, rebels hold, opposition-held, rebel ones, rebel northwest,
    rebel
government_area: government-held, government areas, government rules, government-controlled
"""

DONORS = """
world_bank: world bank
imf: international monetary fund, imf
adb: asian development bank, adb
isdb: islamic development bank, isdb
aiib: asian infrastructure bank, asian infrastructure investment bank, aiib
who: world health organization, =WHO, world health organisation
wfp: world food programme, world food program, wfp
red_cross: red cross, red crescent
usaid: =USAID
unicef: unicef
unhcr: unhcr, refugee agency
nato: nato
ebrd: ebrd, european bank for reconstruction and development
eib: european investment bank
afdb: african development bank
gates: gates foundation
"""
"""Bodies that give or ask for money."""

CLASSES = words(
    """
    region regions province provinces district districts county counties municipality city town village township island
    islands islet atoll state governorate prefecture department oblast canton territory parish borough suburb commune
    wilaya subdistrict camp valley peninsula lake mount river gulf bay port cape creek hamlet neighbourhood neighborhood
    enclave archipelago delta basin corridor crossing
    """
)
"""Nouns that say of a name beside them that it is a place, and what kind of place."""

DWELLERS = words("residents resident villagers inhabitants locals islanders townsfolk townspeople dwellers area coast")

IN_PLACES = words("in near outside inside across throughout around off at")
"""Prepositions that places follow, where a name follows; "at" also brings firms, which limit a figure as well."""

HAVING = words("has had alone accounts accounted for with mourns mourned lost")
"""Words by which a place has its number."""

NAME_CONNECTORS = words("do da de dos das del di du des la le el al van der den ul ash upon")
COMPASS = words("north south east west northern southern eastern western central upper lower greater")

HELD_IN = words(
    "stake stakes share shares interest interests stock invest invested investor investors investment confidence trust"
)
"""What one has in a company or a party, and not in a place."""
