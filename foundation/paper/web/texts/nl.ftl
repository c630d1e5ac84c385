# Papier: gedrukte dossiers, achteraf ingevoerde bladen, offline invoer die op naam wordt vrijgegeven.

room-paper = Papier
paper-title = Papier
paper-lede = Wat het mogelijk maakt om door te werken wanneer de schermen uitvallen: een actueel dossier op tafel, blanco formulieren, en de weg terug.
paper-enter = Een blad invoeren
paper-unsent = Niet verzonden

paper-table = Op tafel
paper-table-none = Voor uw functie werd nog geen dossier gedrukt. Druk er nu een af, zolang alles werkt.
paper-printed = gedrukt op { $at }
paper-printed-by = gedrukt op { $at } door { $by }
paper-printed-itself = gedrukt op { $at } door het programma
paper-way-page = pagina
paper-way-pdf = PDF
paper-way-folder = afdrukmap
paper-seq = tot en met № { $seq }
paper-aged =
    { $n ->
        [one] { $n } blad is sindsdien gewijzigd.
       *[other] { $n } bladen zijn sindsdien gewijzigd.
    }
paper-aged-hint = Druk enkel de gewijzigde bladen af; de eerste pagina zegt welke weg mogen.
paper-fresh = Alle bladen kloppen nog.
paper-sheet = Blad { $name }
paper-sheet-new = Nieuw blad
paper-state-same = actueel
paper-state-changed = gewijzigd
paper-state-new = toe te voegen
paper-state-gone = weg te gooien
paper-exchange = De gewijzigde bladen afdrukken
paper-exchange-pdf = PDF van de gewijzigde bladen
paper-whole = Volledig dossier
paper-whole-hint = Alles wat de functie { $function } mag lezen en wat openstaat, in het Frans en het Nederlands, met blanco formulieren:
paper-print = Afdrukken
paper-pdf = PDF
paper-entered = Ingevoerde bladen
paper-entered-none = Er werd nog geen blad ingevoerd.
paper-entered-none-hint = Scan de code van een ingevuld blad, of open “Een blad invoeren”.
paper-again =
    { $n ->
        [one] één keer heropend
       *[other] { $n } keer heropend
    }
paper-packs = Gedrukte dossiers
paper-edition = { $n } afdrukken
paper-as-of = Zoals bekend op { $at } · № { $seq } · keten { $chain }
paper-nothing-fr = Néant.
paper-nothing-nl = Nihil.

## Eerste blad

paper-cover = Papieren dossier
paper-cover-how = Leg dit dossier waar iedereen het vindt. Elk blad draagt zijn nummer, het uur van zijn inhoud en wie het mag lezen; de formulieren worden met de hand ingevuld, met het uur erbij.
paper-cover-exchange = Te vervangen bladen van dossier
paper-cover-exchange-how = Kruis elk vervangen blad aan. Gooi het oude weg: twee versies op tafel zijn slechter dan geen.
paper-cover-instead = in plaats van
paper-cover-gone = Weg te gooien zonder vervanging: blad

## Blanco formulieren

paper-form-signal = Meldingen
paper-form-log = Logboek
paper-form-order = Mondelinge orders
paper-form-phase = Aangekondigde fasen
paper-form-need = Behoeften
paper-form-how = Eén regel per feit. Het uur is dat van het feit of van de woorden, niet dat waarop u schrijft.
paper-form-writer = Geschreven door (naam, functie)
paper-form-code = Dit blad één keer invoeren

## Kolommen

paper-col-time = Uur
paper-col-who = Wie belt, nummer
paper-col-what = Wat
paper-col-where = Waar
paper-col-incident = Incident
paper-col-kind = Soort
paper-col-words = Tekst
paper-col-source = Gezegd door
paper-col-to = Aan wie
paper-col-order = Order
paper-col-read-back = Herhaald
paper-col-done = Uitgevoerd om
paper-col-level = Niveau
paper-col-by = Beslist door
paper-col-need = Behoefte, hoeveel
paper-col-until = Tegen wanneer
paper-col-sheet = Blad
paper-col-writer = Geschreven door
paper-col-lines = Regels
paper-col-entered = Ingevoerd door
paper-col-verdict = Resultaat
paper-col-author = Ingetikt door
paper-col-captured = Ingetikt op
paper-col-released = Vrijgegeven door
paper-col-entry = Vermelding

## Achteraf invoeren

paper-reentry = Een blad invoeren
paper-reentry-lede = Eén regel per feit, elk met zijn uur. Elke regel wordt een vermelding op zich; wat geweigerd wordt, blijft hier staan.
paper-reentry-scripts = Dit rooster heeft de scripts van de browser nodig. Voer zonder scripts elke regel in via de opdrachtregel, met “@02:41”.
paper-reentry-keys = Enter: volgende regel. “:45”: zelfde uur, minuut 45. “~03”: rond drie uur. Plakken verdeelt meerdere regels. Ctrl+Enter: alles verzenden.
paper-reentry-send = De regels verzenden
paper-sheet-hint = Het nummer bovenaan het blad, als er een is.
paper-unprinted = Er is geen gedrukt blad met dit nummer: de regels toch invoeren
paper-writer-hint = De naam op het blad.
paper-day = Dag
paper-day-hint = 24/11; leeg laten als het in de laatste 24 uur was.
paper-kinds-none = Uw functie voert achteraf niets in.
paper-kinds-none-hint = Vraag de bewaking om het blad in te voeren.
paper-before = Blad { $sheet } werd al ingevoerd.
paper-before-who =
    { $n ->
        [one] { $by } ({ $function }), op { $at }, { $n } regel.
       *[other] { $by } ({ $function }), op { $at }, { $n } regels.
    }
paper-reopen = Toelaten dat het nog eens wordt ingevoerd
paper-reopen-hint = Bijvoorbeeld: de achterzijde was vergeten.
paper-reason = Reden
paper-source-writer = op papier, door { $writer }
paper-source-sheet = op papier, blad { $sheet }
paper-source-both = op papier, door { $writer }, blad { $sheet }

## Niet verzonden

paper-unsent-lede = Wat zonder verbinding werd ingetikt, blijft verzegeld in deze browser tot de auteur zich weer aanmeldt of tot iemand die dat mag het op naam vrijgeeft.
paper-unsent-own = Van u
paper-unsent-none = In deze browser wacht niets van u.
paper-unsent-others = Van anderen
paper-unsent-others-none = In deze browser wacht niets van iemand anders.
paper-release-hint = Waarom de auteur het niet zelf verzendt. De auteur krijgt dit te lezen.
paper-open-unsent = Openen om te lezen en vrij te geven
paper-export-unsent = Meenemen als verzegeld bestand
paper-import-unsent = Een verzegeld bestand opnemen
paper-import-hint = Een bestand dat van een andere console werd meegenomen; het gaat alleen hier open.
paper-own-released = In uw naam vrijgegeven
paper-own-released-line = Door u ingetikt op { $captured }, vrijgegeven door { $by } op { $at }
paper-seen = Begrepen
paper-released = Vrijgaven
paper-banner-released = Van wat u tussen { $from } en { $until } offline intikte, werd { $n } in uw naam verzonden door { $by }.
paper-banner-released-see = Bekijken
paper-banner-entry = Offline ingetikt door { $author } op { $captured }, vrijgegeven door { $by } op { $at }: { $reason }

## Gedaan

paper-done-printed = Dossier { $number } is genoteerd.
paper-done-sheet = Blad { $sheet } is in behandeling.
paper-done-reopened = Het blad mag nog eens worden ingevoerd.
paper-done-released = Vrijgegeven; wordt nu in zijn of haar naam verzonden.
paper-done-exported = Het verzegelde bestand is genoteerd.
paper-done-seen = Genoteerd.

## Weigeringen

refusal-paper-secret = Wat onder het beroepsgeheim valt, gaat niet op papier. Lees het op het scherm.
refusal-paper-empty = Voor uw functie is er niets af te drukken.
refusal-paper-unchanged = Er is sindsdien niets gewijzigd: dossier { $number } is actueel.
refusal-paper-another = Dossier { $number } is dat van de functie { $function }. Druk dat van uw eigen functie af.
refusal-paper-entered = Blad { $sheet } werd al ingevoerd door { $person } ({ $function }), op { $at }. Ontbreekt er een deel, heropen het dan met een reden.
refusal-paper-unknown-sheet = Hier werd geen blad “{ $sheet }” gedrukt. Kijk het nummer bovenaan het blad na; is er geen gedrukt blad, vink dat dan hieronder aan.
refusal-paper-not-entered = Dit blad ({ $sheet }) werd niet ingevoerd: het is vrij.
refusal-paper-own = Dit is van u: verzend het zelf, zonder vrijgave.
refusal-paper-released = { $person } gaf dit al vrij, op { $at }.
refusal-paper-many = Te veel of te weinig: van 1 tot { $most }.
refusal-erase-paper-sheet = Nr. { $entry } zegt dat een blad werd ingevoerd: zonder die vermelding zou het twee keer worden ingevoerd. Ze blijft.

## Soorten vermeldingen

kind-paper-printed = Papieren dossier gedrukt
kind-paper-sheet-entered = Blad ingevoerd
kind-paper-writer-named = Schrijver van een blad genoemd
kind-paper-sheet-reopened = Blad heropend
kind-paper-unsent-opened = Offline invoer van iemand anders geopend
kind-paper-unsent-released = Offline invoer vrijgegeven
kind-paper-unsent-exported = Offline invoer meegenomen
kind-paper-release-seen = Vrijgave gekend door de auteur
