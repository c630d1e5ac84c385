# De interface voor andere programma’s: de pagina die ze uitlegt, de kamer van de interfaces, de fouten die erbij horen.

room-interfaces = Interfaces

## De kamer

api-interfaces-lede = Wat andere programma’s hier lezen, hier doorgeven en van hier vernemen.
api-interfaces-api = { $collections } lijsten om te lezen en { $forms } handelingen om door te geven: adressen, velden, voorbeelden.
api-door-tokens = Machinetokens
api-door-tokens-what = Een machine handelt namens een functie, met een deel van haar bevoegdheden, tot een datum.

## De pagina

api-title = Interface voor programma’s
api-lede = Wat een partnerprogramma met een machinetoken mag lezen en doorgeven. Elke lijst toont precies wat de functie van de machine mag lezen, niet meer en niet minder.
api-begin = Beginnen
api-begin-token = Een programma maakt zich bij elke vraag met een token bekend. Het token hoort bij een machine die een functie uitoefent; het wordt één keer getoond en is beperkt tot bepaalde bevoegdheden en een datum.
api-tokens = Tokens beheren
api-begin-paging = De lijsten staan in de volgorde van de laatste wijziging. “next” geeft het adres van de volgende pagina; op de laatste is het leeg.
api-begin-since = Om alleen het nieuwe te krijgen: onthoud “seq” van het antwoord en vraag de volgende keer “?since=…”. Wat intussen wijzigt, komt terug; er ontbreekt niets.
api-begin-etag = Elk antwoord draagt een etiket (ETag). Stuur het terug in If-None-Match: als er niets is gewijzigd, is het antwoord 304 en leeg.
api-begin-errors = Een fout is een “problem”-document (RFC 9457): een zin, een referentie om te vermelden, en het veld of de parameter die fout is.
api-begin-rights = Wat de functie niet mag lezen, bestaat niet in het antwoord. Geen naam en geen nummer van een beller gaat langs deze interface naar buiten.
api-begin-past = “?as_of=2026-11-24T02:00:00Z” toont de toestand zoals die op dat ogenblik gekend was.
api-map-title = Op een kaart
api-map = Wat een plaats heeft, wordt ook volgens OGC API – Features en als GeoJSON-bestand aangeboden, dat QGIS en GDAL rechtstreeks lezen.
api-read = Lezen
api-write = Doorgeven
api-write-how = Eén JSON-object per vraag. De hoofding Idempotency-Key, door u gekozen, beschermt tegen dubbel verzenden: een herhaling krijgt het eerste ontvangstbewijs. Het antwoord 201 geeft het nummer van de vermelding in het journaal en haar vingerafdruk.
api-power = Nodige bevoegdheid:
api-field = Veld
api-sort = Soort
api-says = Wat het zegt
api-always = altijd aanwezig
api-statuses = Toestanden:
api-example = Voorbeeld
api-none = Geen lijsten
api-none-hint = Deze installatie biedt andere programma’s niets te lezen aan.
api-sort-text = tekst
api-sort-code = een van de codes
api-sort-words = woorden, met hun taal
api-sort-names = naam in drie talen
api-sort-whole = geheel getal
api-sort-number = getal
api-sort-flag = ja of nee
api-sort-moment = tijdstip (RFC 3339, UTC)
api-sort-id = identificatie
api-sort-texts = lijst van teksten
api-sort-object = object
api-sort-objects = lijst van objecten

## Fouten

refusal-api-parameter = Deze parameter is hier niet bekend. Bekend zijn: { $known }.
refusal-api-twice = Deze parameter staat er twee keer: geef hem één keer.
refusal-api-limit = “limit” is een geheel getal vanaf 1.
refusal-api-after = “after” is geen merk dat een vorige pagina gaf: neem het adres van “next” ongewijzigd over.
refusal-api-since = “since” is het nummer van een vermelding in het journaal, 0 of meer.
refusal-api-status = Deze toestand bestaat niet. Bekend zijn: { $known }.
refusal-api-area = “area” is de code van een gebied, zoals “areas” die geeft.
refusal-api-moment = Dit is geen tijdstip: schrijf het volgens RFC 3339, bijvoorbeeld 2026-11-24T02:00:00Z.
refusal-api-window = Het einde ligt vóór het begin.
refusal-api-bbox = “bbox” telt vier getallen met komma’s ertussen: west, zuid, oost, noord, in graden, lengte eerst.
refusal-api-bbox-turned = Deze rechthoek ligt ver van hier, maar zou hier liggen als men de twee getallen van elke hoek omwisselt: de lengte komt eerst.
refusal-api-format = Dit formaat bestaat hier niet: “f=json” of niets.
refusal-api-once = De hoofding Idempotency-Key telt 1 tot 200 zichtbare tekens, zonder spatie.
refusal-api-json = De inhoud is geen leesbaar JSON-object: { $problem }.
refusal-api-field = Dit veld is hier niet bekend. Laat het weg of verbeter de naam.
refusal-api-sort = Dit veld is niet van de verwachte soort: de beschrijving van de interface zegt welke.
refusal-api-point = Dit punt ligt niet op de aarde: de lengte gaat van −180 tot 180, de breedte van −90 tot 90.
