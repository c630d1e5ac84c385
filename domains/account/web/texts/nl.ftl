# De verantwoording die wordt afgelegd: de nota van het jaar, het uitvoeringsplan, de balans, de verslagen aan de overheden.

room-accounts = Verantwoording
badge-accounts = { $n ->
        [one] één gevraagde tekst
       *[other] { $n } gevraagde teksten
    }

## De lijst

account-title = Verantwoording
account-lede = De beleidsnota van het jaar, het uitvoeringsplan, de balans en de verslagen aan de overheden: gevraagd, samengebracht, vergeleken, vastgelegd en uitgegeven.
account-number = Nummer
account-what = Document
account-kind = Soort
account-year = Jaar
account-state = Toestand
account-state-preparation = in voorbereiding
account-state-asked = bijdragen gevraagd
account-state-review = in nalezing
account-state-frozen = vastgelegd
account-state-issued = uitgegeven
account-state-dropped = stopgezet
account-state-published = al gepubliceerd
account-history = overgenomen uit een publicatie
account-of-year = Alleen die van { $year }.
account-all-years = Alle jaren tonen
account-to-us = gericht aan uw functie
account-line-word = de verantwoordingen openen, of die van één jaar
account-line-opens = Verantwoordingen openen
account-line-year = Verantwoordingen openen van
account-embargo-until = onder embargo tot
account-embargo-mark = onder embargo tot { $until }
account-none = Nog geen verantwoording
account-none-hint = Open die van het jaar, of neem een gepubliceerde beleidsnota over.
account-open = De verantwoording van een jaar openen
account-open-hint = De structuur komt uit het profiel, de onderwerpen uit de pakketten die ze bijhouden. Wat het jaar voordien plande, staat naast wat gedaan werd.
account-several-hint = Van deze kunnen er in een jaar verscheidene zijn, genummerd, elk met een eigen titel:
account-own-title-fr = Titel in het Frans
account-own-title-nl = Titel in het Nederlands
account-open-do = Openen
account-take = Een publicatie overnemen
account-take-hint = De structuur, de feiten met hun regels en korte citaten; de tekst blijft in het gepubliceerde document.
account-take-do = Overnemen
account-document = Gepubliceerd document

## Eén verantwoording

account-read = Lezen en afdrukken
account-compare = Vergelijken met het jaar voordien
account-issue-page = Vastleggen en uitgeven
account-taken = Overgenomen uit het gepubliceerde document: { $document }. De teksten zijn citaten; de rest staat in het document.
account-taken-on = Overgenomen uit het document dat op { $day } gepubliceerd werd: { $document }. De teksten zijn citaten; de rest staat in het document.
account-taken-issue = Het werd elders gepubliceerd: hier valt er niets vast te leggen of uit te geven.
account-take-back = Deze overname intrekken
account-take-back-hint = Als de publicatie per vergissing werd overgenomen, of als het profiel ze intussen beter beschrijft: ze kan dan opnieuw worden overgenomen. De geschiedenis bewaart deze intrekking.
account-turned = Teruggestuurd:
account-missing = Wat ontbreekt
account-missing-n = { $n ->
        [one] Eén deel ontbreekt nog.
       *[other] { $n } delen ontbreken nog.
    }
account-lacking-languages = Teksten zonder de andere taal
account-lacking-n = { $n ->
        [one] Eén deel bestaat, geheel of gedeeltelijk, maar in één taal.
       *[other] { $n } delen bestaan, geheel of gedeeltelijk, maar in één taal.
    }
account-owed = Verwachte teksten
account-of-them-late = { $n ->
        [one] één te laat
       *[other] { $n } te laat
    }
account-frozen = Vastgelegd
account-frozen-missing = { $n ->
        [one] één deel ontbrak
       *[other] { $n } delen ontbraken
    }
account-hash = Vingerafdruk van de inhoud
account-fixed-with-gaps = { $n ->
        [one] Inhoud vastgelegd terwijl één deel ontbrak. Reden:
       *[other] Inhoud vastgelegd terwijl { $n } delen ontbraken. Reden:
    }
account-fixed-in-one-language = { $alone ->
        [one] Inhoud vastgelegd terwijl één deel, geheel of gedeeltelijk, maar in één taal bestond. Reden:
       *[other] Inhoud vastgelegd terwijl { $alone } delen, geheel of gedeeltelijk, maar in één taal bestonden. Reden:
    }
account-fixed-with-both = Inhoud vastgelegd terwijl er delen ontbraken ({ $n }) en andere, geheel of gedeeltelijk, maar in één taal bestonden ({ $alone }). Reden:
account-issued = Uitgegeven
account-errata = Errata
account-sections = Delen
account-sections-none = Geen delen.
account-section = Deel
account-fed-by = Gevoed door
account-feed-account = dit document zelf
account-feed-body = de organen en hun vergaderingen
account-feed-commitment = de verbintenissen
account-feed-contribution = de bijdragen van de partners
account-feed-objective = de doelstellingen
account-feed-project = de projecten
account-feed-register = de registers
account-feed-other = een andere bron
account-fed-text = een tekst
account-given = { $n ->
        [one] één citaat of feit
       *[other] { $n } citaten of feiten
    }
account-asked-of = Verantwoordelijke
account-nobody = nog niemand
account-standing = Voortgang
account-standing-open = te schrijven
account-standing-asked = gevraagd
account-standing-handed-in = ingediend
account-standing-returned = teruggestuurd
account-standing-accepted = aanvaard
account-standing-gone = zonder voorwerp
account-late = te laat
account-is-missing = ontbreekt nog
account-lacks-fr = zonder Frans
account-lacks-nl = zonder Nederlands
account-documents = Documenten
account-pdf-both = PDF in beide talen
account-pdf-fr = Franse PDF
account-pdf-nl = Nederlandse PDF
account-docx-fr = Franse DOCX
account-docx-nl = Nederlandse DOCX
account-step = Verder
account-step-hint = Een reden is nodig om terug te sturen of stop te zetten.
account-step-review = Laten nalezen
account-step-back = Terug naar de voorbereiding
account-step-drop = Stopzetten
account-words = Reden
account-files = Teruggekomen kopieën
account-files-hint = Wat terugkomt, wordt hier bewaard zoals het is. Een bewerkte DOCX van dit document kan worden vergeleken en overgenomen; de rest leest het programma niet.
account-file = Bestand
account-attach = Toevoegen
account-edited = DOCX die anderen bewerkt hebben
account-edited-hint = De DOCX die hier gedownload werd, bewerkt in een tekstverwerker. Er wordt niets overgenomen voor u het gezien hebt. Hoogstens 10 MB.
account-edited-read = Lezen en vergelijken
account-edited-see = vergelijken en overnemen
account-edited-compare = vergelijken
account-copy-empty = (hier kan een tekst geschreven worden)
account-turns = Geschiedenis
account-turns-none = Nog niets.

## Een kopie die bewerkt terugkwam

account-review = Bewerkte kopie
account-review-made = gemaakt van de stand van
account-review-read = Wat gelezen werd
account-review-differ = In het bestand gewijzigde teksten
account-review-left = Ongewijzigde teksten
account-review-same = In het bestand gewijzigd en hier al zo
account-review-tracked = Het bestand bevat bijgehouden wijzigingen (invoegingen: { $ins }, verwijderingen: { $del }). Ze worden gelezen alsof ze aanvaard zijn.
account-review-shut = In dit document kan niet meer geschreven worden: er kan niets overgenomen worden.
account-review-others = Wie in dit document mag schrijven, neemt de teksten over.
account-review-texts = Gewijzigde teksten
account-review-hint = Wat het bestand weglaat is doorgehaald, wat het toevoegt is onderstreept. Aangevinkt zijn de teksten die niemand hier gewijzigd heeft sinds de kopie gemaakt werd; teksten die het bestand leegmaakt, zijn niet aangevinkt.
account-review-none = Geen enkele tekst verschilt van wat hier staat.
account-review-unknown = De tekst waarvan deze kopie gemaakt werd, is gewist: wat het bestand zegt, staat naast wat hier nu staat.
account-review-meanwhile = Hier gewijzigd sinds de kopie gemaakt werd. Wie de tekst van het bestand overneemt, vervangt deze. Laatst geschreven door
account-review-emptied = Het bestand heeft hier geen tekst meer. Overnemen maakt de tekst leeg.
account-review-theirs = Wat het bestand wijzigt
account-review-here = Wat hier intussen gewijzigd werd
account-review-lost = Kan niet bewaard worden:
account-lost-format = vet, cursief, onderstreping
account-lost-list = automatische opsommingstekens en nummers (ze worden streepjes)
account-lost-table = tabellen (cellen worden regels)
account-lost-link = de adressen van links
account-lost-note = voetnoten (hieronder opgesomd)
account-lost-object = afbeeldingen en andere objecten
account-review-take = Overnemen
account-review-do = De aangevinkte teksten overnemen
account-review-cannot = Kan niet overgenomen worden
account-review-cannot-hint = Wat buiten de teksten staat, komt uit de bronnen of uit de structuur van het document: verbeter het daar.
account-review-blind = Het programma dat dit bestand bewaarde, verwijderde de lijst van wat erin stond: wat buiten de teksten weggelaten werd, kan niet gezegd worden.
account-review-gone = Deze tekst staat niet meer in het bestand en blijft hier zoals hij is:
account-review-new = Toegevoegd of gewijzigd buiten de teksten:
account-review-missing = Weggelaten of gewijzigd buiten de teksten:
account-review-missing-unknown = een regel die ook hier niet meer staat
account-review-objects = Afbeeldingen, formules of andere objecten buiten de teksten
account-review-comments = Opmerkingen
account-review-comments-hint = Getoond zoals ze in het bestand staan. Ze blijven in het bestand, dat bewaard wordt.
account-review-nobody = (zonder naam)

## Een deel

account-text = Tekst
account-text-fr = Frans
account-text-nl = Nederlands
account-text-missing = tekst ontbreekt in deze taal
account-text-hint = Een regel die met # en een spatie begint, wordt een tussentitel; met ## en een spatie een tussentitel van een lager niveau. Beide talen hebben dezelfde tussentitels, in dezelfde volgorde.
account-text-printed = De tekst zoals hij gedrukt wordt
account-text-uneven = Tussentitels: { $fr } in het Frans, { $nl } in het Nederlands. Er horen er in beide talen evenveel te staan.
account-text-askew = De tussentitels staan niet op hetzelfde niveau in beide talen.
account-no-text = Hier valt niets te schrijven: dit deel komt uit een bron of uit de structuur.
account-save = Bewaren
account-hand-in = Indienen
account-returned-for = Teruggestuurd:
account-told = Wat de bronnen zeggen
account-told-none = Niets.
account-planned = Gepland in het jaar voordien
account-planned-in = Gepland in het jaar voordien ({ $document }):
account-before = Het jaar voordien
account-before-none = Er is geen verantwoording van het jaar voordien, of u mag ze niet zien.
account-judge = De ingediende tekst ontvangen
account-judge-own = U diende deze tekst in: iemand anders ontvangt hem.
account-accept = Aanvaarden
account-return = Terugsturen
account-ask = De tekst vragen
account-ask-do = Vragen
account-remind = Herinneren
account-function = Functie
account-choose = Kies
account-due = Tegen

## Bronnen en verwijzingen

account-source-missing = Voor dit deel wordt hier nog niets bijgehouden.
account-references = Waar dit vandaan komt
account-references-hint = Elk getal tussen haken leidt hierheen: naar de pagina, naar de vermelding in het journaal met haar vingerafdruk, of naar de regel van het gepubliceerde document.
account-references-none = Geen bron genoemd.
account-line = regel { $line }
account-axes = Toestand per as
account-axis = As
account-axis-state = Toestand
account-axis-timing = Timing
account-axis-budget = Budget
account-axis-quality = Kwaliteit
account-axis-result = Resultaat
account-period = Periode
account-value = Waarde
account-table = Tabel

## Vergelijken, lezen, afdrukken

account-renew-title = Waarover het document gaat
account-renew-moved = { $n ->
        [one] Eén doelstelling, thema of maatregel kwam erbij, kreeg een andere titel of verdween sinds dit document geopend werd.
       *[other] { $n } doelstellingen, thema’s of maatregelen kwamen erbij, kregen een andere titel of verdwenen sinds dit document geopend werd.
    }
account-renew-otherwise = De structuur van dit document is niet langer die van zijn soort.
account-renew-see = Bekijken en overnemen
account-renew-none = De structuur is zoals ze zou zijn als het document vandaag geopend werd.
account-renew-fixed = De structuur van dit document verandert niet meer.
account-renew-subjects = Geen enkel deel verandert: alleen de lijst van waarover het document gaat.
account-renew-added = Nieuwe delen
account-renew-added-hint = Ze komen op hun plaats, leeg; er is nog niemand gevraagd.
account-renew-retitled = Andere titels
account-renew-retitled-hint = Teksten en vragen blijven.
account-renew-altered = Anders gewijzigd
account-renew-altered-hint = Een ander nummer, een andere bron of een andere voorgestelde functie. Teksten blijven.
account-renew-gone = Zonder voorwerp, met een tekst
account-renew-gone-hint = Ze blijven, gemarkeerd, met wat geschreven werd, tot iemand ze met een reden verwijdert. Niemand is ze nog verschuldigd.
account-renew-left = Zonder voorwerp, zonder tekst
account-renew-left-hint = Ze verdwijnen: er werd niets in geschreven. Wie ervoor gevraagd werd, is niets meer verschuldigd.
account-renew-kept = Elke tekst blijft bij zijn deel. Het is één handeling, in het journaal.
account-renew-do = Overnemen
account-gone-count = { $n ->
        [one] Eén deel gaat over wat er niet meer is.
       *[other] { $n } delen gaan over wat er niet meer is.
    }
account-gone-see = Bekijken en verwijderen
account-gone-title = Delen zonder voorwerp
account-gone-hint = Ze worden gedrukt zoals de andere tot ze verwijderd worden. Wat geschreven werd, blijft in het journaal.
account-gone-codes = Te verwijderen
account-gone-do = Verwijderen
account-gone-sure = De delen verlaten het document met hun teksten. Verwijderen?
account-all-title = Iedereen vragen en herinneren
account-all-see = Alles vragen, iedereen herinneren
account-all-ask = Vragen zoals voorgesteld
account-all-ask-hint = Elke functie krijgt met één brief de vraag naar de teksten die niemand schreef en waarvoor ze voorgesteld is.
account-all-ask-do = Aan allen vragen
account-all-ask-none = Er moet niemand meer gevraagd worden.
account-all-unreached = geen bericht bereikt ze
account-all-nobody = { $n ->
        [one] Voor één tekst is niemand voorgesteld: vraag hem op zijn pagina.
       *[other] Voor { $n } teksten is niemand voorgesteld: vraag ze op hun pagina.
    }
account-all-remind-do = Allen herinneren
account-all-owed-none = Niemand is een tekst verschuldigd.
account-change-new = nieuw
account-change-changed = gewijzigd
account-change-same = ongewijzigd
account-change-gone = verdwenen
account-language = Taal van het document
account-in-both = Beide
account-in-fr = Frans
account-in-nl = Nederlands
account-print = Afdrukken
account-draft-mark = Ontwerp
account-draft = Ontwerp: de inhoud is niet vastgelegd.
account-lacking = — ontbreekt nog —

## Vastleggen, uitgeven, verbeteren

account-own = U schreef in dit document: iemand anders legt het vast en geeft het uit.
account-issue-others = Vastleggen en uitgeven komt de directie toe.
account-not-in-review = Laat het eerst nalezen.
account-freeze = De inhoud vastleggen
account-freeze-hint = Alles wat nu gezegd wordt, wordt bewaard met zijn vingerafdruk; daarna verandert er niets meer aan.
account-freeze-words = Nodig als er iets of een van beide talen ontbreekt: waarom toch vastleggen. De reden staat gedrukt op de eerste bladzijde.
account-freeze-do = Vastleggen
account-freeze-sure = Deze inhoud vastleggen?
account-freeze-sure-gaps = { $n ->
        [one] Eén deel ontbreekt. Deze inhoud toch vastleggen? Daarna kan niets meer worden aangevuld.
       *[other] { $n } delen ontbreken. Deze inhoud toch vastleggen? Daarna kan niets meer worden aangevuld.
    }
account-freeze-sure-lacking = { $n ->
        [one] Eén deel bestaat maar in één taal. Deze inhoud toch vastleggen? Daarna kan er niets meer vertaald worden.
       *[other] { $n } delen bestaan maar in één taal. Deze inhoud toch vastleggen? Daarna kan er niets meer vertaald worden.
    }
account-issue = Uitgeven
account-embargo = Embargo tot
account-embargo-hint = Zonder datum wordt het meteen uitgegeven.
account-issue-do = Uitgeven
account-issue-sure = Dit document uitgeven?
account-addressees = Bestemmelingen
account-addressees-hint = Het profiel zegt voor wie dit document bestemd is. Ieder wordt verwittigd zodra het uitgegeven is, of bij het einde van het embargo, en ook bij elk erratum.
account-addressees-none = Het profiel noemt geen bestemmeling voor dit soort document: niemand wordt verwittigd.
account-addressees-see = wie verwittigd werd
account-addressees-will = wie verwittigd wordt en hoe
account-addressee-outside = externe organisatie
account-will-leaves = wordt bij de uitgave met een bericht verwittigd
account-will-waits = bij de uitgave wordt een bericht geschreven, dat wacht tot iemand het vrijgeeft
account-will-nobody = geen adres bekend: er wordt een bericht geschreven dat wacht; noteer een adres in het adresboek
account-will-shut = geen kanaal staat open: van hier kan niets vertrekken
account-after-embargo = wordt bij het einde van het embargo verwittigd
account-being-told = het bericht wordt voorbereid
account-was-leaves = met een bericht verwittigd
account-was-waits = bericht geschreven; het wacht tot iemand het vrijgeeft
account-was-nobody = bericht geschreven, zonder bekend adres
account-was-shut = er kon niets vertrekken: geen kanaal staat open
account-was-taken-back = bericht ingetrokken vóór verzending
account-told-message = het bericht bekijken
account-embargo-title = Embargo
account-embargo-lifted = opgeheven
account-embargo-move = Het embargo verplaatsen
account-embargo-move-hint = Zolang het loopt, kan het embargo op een ander ogenblik eindigen, of meteen. De bestemmelingen worden dan verwittigd. Is het voorbij, dan wordt niets teruggenomen.
account-embargo-lift = Nu opheffen
account-embargo-lift-sure = Het document is meteen uitgegeven en de bestemmelingen worden verwittigd. Het embargo opheffen?
account-erratum = Erratum
account-erratum-hint = Wat uitgegeven is, blijft; wat juist is, staat ernaast, op de pagina en in de volgende afdruk.
account-erratum-do = Het erratum toevoegen

## De ondertekening

account-sign-title = Ondertekening van
account-sign-lede = Uitgeven verzegelt: een vermelding in het journaal en een ondertekend controlepunt. Ondertekenen gebeurt elders, bijvoorbeeld met een identiteitskaart, op een exemplaar dat hier wordt gegeven; bij terugkeer wordt het nagegaan.
account-sign-later = Het exemplaar draagt de errata die bekend zijn op het ogenblik dat u het neemt: neem na een erratum een nieuw. Een ouder exemplaar blijft dat van zijn versie.

## Wat gedaan werd

account-done-opened = De verantwoording is geopend.
account-step-up-freeze = het vastleggen van de inhoud van een document
account-step-up-issue = het uitgeven van een document
account-step-up-embargo = een ander embargo voor een document
account-step-up-erratum = een erratum bij een uitgegeven document
account-done-taken = De publicatie is overgenomen.
account-done-written = De tekst is bewaard.
account-done-handed-in = De tekst is ingediend.
account-done-asked = De tekst is gevraagd.
account-done-reminded = De herinnering is genoteerd.
account-done-returned = De tekst is teruggestuurd.
account-done-accepted = De tekst is aanvaard.
account-done-step = Dat is gebeurd.
account-done-renewed = De structuur is overgenomen.
account-done-removed = De delen zijn verwijderd.
account-done-asked-all = De teksten zijn gevraagd.
account-done-reminded-all = De herinneringen zijn genoteerd.
account-done-frozen = De inhoud is vastgelegd.
account-done-issued = Het document is uitgegeven.
account-done-embargo = Het embargo is gewijzigd.
account-done-erratum = Het erratum is toegevoegd.
account-done-attached = Het bestand is toegevoegd.
account-done-edited = Het bestand is gelezen. Er is nog niets overgenomen.
account-done-taken-over = De teksten zijn overgenomen.

## Berichten aan wie gevraagd wordt

account-message-subject = { $number }: u wordt om een tekst gevraagd
account-message-asked = Voor “{ $section }” ({ $number }) wordt een tekst gevraagd tegen { $due }. U schrijft hem hier: { $address }
account-message-asked-all = Voor { $number } worden { $n } teksten gevraagd, tegen { $due }. U schrijft ze hier: { $address }
account-message-reminded-all = Herinnering: voor { $number } worden nog { $n } teksten verwacht. U schrijft ze hier: { $address }
account-message-reminded = Herinnering: de tekst voor “{ $section }” ({ $number }) werd verwacht tegen { $due }. U schrijft hem hier: { $address }
account-message-returned = De tekst voor “{ $section }” ({ $number }) komt terug naar u; de reden staat hier: { $address }
account-message-issued-subject = { $number }: { $title }
account-message-issued = “{ $title }” ({ $number }) is uitgegeven en aan u gericht. U leest en drukt het hier af, in de twee talen: { $address }
account-message-issued-outside = “{ $title }” ({ $number }) is uitgegeven en aan u gericht. Per e-mail gaat het document mee als dat kan, in de twee talen; anders wordt het bezorgd door wie u dit bericht stuurt. SHA-256-vingerafdruk van de inhoud: { $hash }
account-message-erratum-subject = { $number }: erratum
account-message-erratum = Aan “{ $title }” ({ $number }) is een erratum toegevoegd. Wat juist is, leest u hier: { $address }
account-message-erratum-outside = Aan “{ $title }” ({ $number }) is een erratum toegevoegd. Per e-mail gaat het document met dit erratum mee als dat kan; anders wordt het bezorgd door wie u dit bericht stuurt.

## Weigeringen

refusal-account-changed = { $function } heeft er om { $at } iets aan gewijzigd. Lees opnieuw voor u verdergaat.
refusal-account-state = { $number } is { $state }: dat kan niet meer.
refusal-account-published = { $number } werd elders gepubliceerd en blijft zoals het daar staat: hier wordt er niets in geschreven, vastgelegd of uitgegeven.
refusal-account-there = { $number } bestaat al voor dat jaar.
refusal-account-year = Het jaar ligt tussen { $first } en { $last }.
refusal-account-asked = Deze tekst wordt gevraagd aan { $function }.
refusal-account-cannot-hand-in = { $function } kan geen tekst indienen: kies een functie die dat wel kan.
refusal-account-not-owed = Hier wordt geen tekst verwacht.
refusal-account-not-handed-in = Er wacht geen ingediende tekst.
refusal-account-no-text = In dit deel wordt niets geschreven.
refusal-account-due = Schrijf een dag die nog komt.
refusal-account-own = U schreef in dit document: iemand anders moet het vastleggen en uitgeven.
refusal-account-own-text = U diende deze tekst in: iemand anders moet hem ontvangen.
refusal-account-content = De inhoud is gewijzigd sinds deze pagina getoond werd. Lees hem opnieuw en begin opnieuw.
refusal-account-missing = { $n ->
        [one] Eén deel ontbreekt: schrijf waarom het toch vastgelegd wordt.
       *[other] { $n } delen ontbreken: schrijf waarom het toch vastgelegd wordt.
    }
refusal-account-lacking = { $n ->
        [one] Eén deel bestaat maar in één taal: schrijf waarom u toch vastlegt.
       *[other] { $n } delen bestaan maar in één taal: schrijf waarom u toch vastlegt.
    }
refusal-account-large = Dat is te groot: hoogstens { $most }.
refusal-account-embargo = Het embargo moet in de toekomst eindigen.
refusal-account-embargo-over = Op { $number } loopt geen embargo meer: het is uitgegeven.
refusal-account-not-gone = Waarover dit deel gaat, is er nog: het wordt niet verwijderd.
refusal-account-section-gone = Waarover dit deel gaat, is er niet meer: niemand wordt ervoor gevraagd.
refusal-account-nobody-to-ask = Er moet niemand meer gevraagd worden.
refusal-account-file-large = Het bestand is te groot: hoogstens { $limit } MB.
refusal-account-file-type = Dit soort bestand wordt niet aangenomen.
refusal-account-file-held = Het bestand wordt voor controle vastgehouden.
refusal-account-edited-kind = Dit is geen DOCX. Bewaar het document in de tekstverwerker als DOCX.
refusal-account-edited-sealed = Dit bestand is versleuteld of van een oud formaat. Bewaar het als DOCX, zonder wachtwoord.
refusal-account-edited-macros = Dit bestand bevat macro’s en wordt niet gelezen. Bewaar het als DOCX, zonder macro’s.
refusal-account-edited-large = Dit bestand is te groot, of bevat uitgepakt meer dan zo’n document kan zijn: hoogstens { $most } MB.
refusal-account-edited-broken = Dit bestand is beschadigd: het kan niet gelezen worden.
refusal-account-edited-foreign = Dit is een kopie van { $number }. Open dat document en dien het bestand daar in.
refusal-account-edited-other = Dit is een kopie van een ander document.
refusal-account-edited-none = Dit bestand bevat geen tekst die overgenomen kan worden: het is niet de DOCX die hier gedownload werd, of een oude. Download de DOCX opnieuw en breng de wijzigingen daarin aan.
refusal-account-edited-ticks = Vink minstens één tekst aan.
refusal-account-edited-long = De tekst van “{ $section }” ({ $lang }) is te lang: hoogstens { $most } tekens. Maak hem korter in het bestand, of haal het vinkje weg.
refusal-account-copies = Er zijn al { $limit } exemplaren van dit document. Gebruik er een van.
refusal-account-not-ours = Dit exemplaar werd niet voor dit document gegeven.
refusal-account-unsigned = Dit document draagt geen handtekening.
refusal-erase-account-issued = № { $entry } legt vast wat uitgegeven werd: het blijft. Een erratum zegt wat juist is.

## Journaal

kind-account-opened = verantwoording geopend
kind-account-section-written = tekst geschreven
kind-account-section-asked = tekst gevraagd
kind-account-section-reminded = herinnering
kind-account-section-handed-in = tekst ingediend
kind-account-section-returned = tekst teruggestuurd
kind-account-section-accepted = tekst aanvaard
kind-account-structure-renewed = structuur overgenomen
kind-account-sections-removed = delen verwijderd
kind-account-function-asked = teksten gevraagd
kind-account-function-reminded = herinnering aan alle teksten
kind-account-file-attached = kopie toegevoegd
kind-account-turned = stap van de verantwoording
kind-account-frozen = inhoud vastgelegd
kind-account-issued = verantwoording uitgegeven
kind-account-embargo-moved = embargo verplaatst
kind-account-erratum-added = erratum
kind-account-addressee-told = bestemmeling verwittigd
kind-account-copy-given = exemplaar gegeven om te ondertekenen
kind-account-copy-signed = ondertekend exemplaar ontvangen

## Wat de andere pakketten zeggen

account-told-projects = Acties en projecten
account-told-project = Actie of project
account-told-carried-by = Gedragen door
account-told-state = Toestand
account-told-project-open = lopend
account-told-project-done = afgerond
account-told-project-dropped = stopgezet
account-told-actions = Acties van de partners
account-told-action = Actie
account-told-partner = Partner
account-told-result = Resultaat
account-told-where = Waar, wanneer, voor wie
account-told-obstacles = Knelpunten
account-told-by-office = vertaling van de dienst
account-told-year = Jaar
account-told-answer = Antwoord
account-told-measures = Maatregelen
account-told-measure = Maatregel
account-told-actions-count = Aanvaarde acties
account-told-partners-count = Partners
account-told-unanswered = Maatregelen zonder antwoord / bevraagde maatregelen
account-told-silent = Niets ontvangen
account-told-partly = Onvolledig antwoord
account-told-gap = Aan partners voorgelegd, zonder actie
account-told-thin = Onvoldoende opgevolgd
account-told-unasked = Geen bevraging bekend: of er iets gebeurt, is niet bekend
account-told-no-gap = Elke maatregel wordt voldoende opgevolgd.
account-told-no-plan = Er is geen plan van dat jaar bekend: over de maatregelen kan niets gezegd worden.
account-told-no-measure = Van het plan van dat jaar is geen maatregel bekend: over de opvolging kan niets gezegd worden.
account-told-coverage = Dekking van de maatregelen
account-told-coverage-years = Dekking van de maatregelen per jaar
account-told-covered-none = zonder actie
account-told-covered-thin = onvoldoende opgevolgd
account-told-covered-enough = voldoende opgevolgd
account-told-covered-unasked = geen bevraging bekend
account-told-no-action = Geen aanvaarde actie voor deze maatregel: dat zegt niet dat er niets gedaan werd.
account-told-nobody-silent = Alle bevraagde partners hebben geantwoord.
account-told-nobody-asked = Voor dit jaar werd geen partner bevraagd.
account-told-without-text = tekst niet beschikbaar
account-told-content = Inhoud (titel, korte omschrijving, aanleiding en doelstelling)
account-told-strategic = Strategische doelstelling
account-told-operational = Operationele doelstelling(en)
account-told-situation = Huidige situatie en toekomstige planning
account-told-agenda = Regelgevingsagenda
account-told-recommendation = Aanbeveling
account-told-done-about = Gevolg
account-told-register-none = In dit register staat niets voor dit jaar.
account-told-output = Geplande op te leveren resultaten
account-told-deliverable = Op te leveren resultaat
account-told-due = Termijn
account-told-equality = Gelijkekansentests
account-told-tested = Onderwerp van de test
account-told-finding = Bevinding
account-told-exempt = geen test vereist
account-test-draft = wordt opgesteld
account-test-handed-in = ingediend, wacht op nazicht
account-test-reviewed = nagezien en aanvaard
account-effect-positive = positief
account-effect-neutral = neutraal
account-effect-negative = negatief
account-effect-unknown = nog niet bekend
account-told-theme-measures = Maatregelen van het thema
account-told-theme-taken = Maatregelen met ten minste één aanvaarde actie
account-told-sessions = Vergaderingen van het jaar
account-told-body = Orgaan
account-told-held = Gehouden
account-told-days = Data
account-told-cancelled = Geannuleerd
account-told-ahead = Nog te houden
account-told-no-session = Voor dit jaar is geen vergadering van een orgaan genoteerd.
account-told-decided = Beslissingen en opvolging
account-told-decisions = Beslissingen
account-told-asked = Gevraagde opvolging
account-told-settled = Afgerond
account-told-running = Lopend
account-told-overdue = Te laat
account-register-open = open
account-register-in-progress = lopend
account-register-done = uitgevoerd
account-register-not-followed = niet gevolgd
account-register-superseded = vervangen
