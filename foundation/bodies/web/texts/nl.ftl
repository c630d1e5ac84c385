# Organen: wie vergadert, wat wordt beslist, het verslag.

room-bodies = Organen
bodies-title = Organen
bodies-lede = Organen die wij samenroepen, waarover wij worden ingelicht of waarin wij zetelen.
bodies-none = Geen organen
bodies-none-hint = Het profiel noemt er geen; een orgaan kan hier worden aangemaakt.
bodies-role-convened = Hier samengeroepen
bodies-role-told = Door anderen gehouden: wij worden ingelicht
bodies-role-attended = Waarin wij zetelen
bodies-role-other = Zonder vermelde rol
bodies-role-hint-convened = Vergaderingen, agenda, beslissingen en verslag worden hier bijgehouden.
bodies-role-hint-told = Noteer wat wordt meegedeeld, door wie en hoe laat.
bodies-role-hint-attended = De agenda, ons standpunt en wat wij eruit meenamen.
bodies-role-hint-other = Geen geraadpleegde bron vermeldt de rol van dit orgaan voor dit centrum; een vergadering plannen kan wel.
body-name = Orgaan
body-next = Volgende vergadering
body-last = Laatste vergadering
body-source = Bron
body-source-hint = De beslissing of de tekst die het orgaan instelt.
body-source-remark = Toelichting bij de bron
body-acts = Handelingen
body-created-here = hier aangemaakt
body-new = Orgaan aanmaken
body-new-lede = Een orgaan dat het profiel niet kent: crisisgroep, cel voor een evenement.
body-change = Orgaan wijzigen
body-created = Orgaan aangemaakt.
body-changed = Orgaan gewijzigd; de vorige versie blijft leesbaar.
body-save = Opslaan
body-name-fr = Naam in het Frans
body-name-nl = Naam in het Nederlands
body-name-en = Naam in het Engels
body-short-fr = Afkorting in het Frans
body-short-nl = Afkorting in het Nederlands
body-role = Rol voor dit centrum
body-chair = Voorzitterschap
body-chair-none = Geen functie
body-members = Leden
body-members-none = Het profiel noemt geen functie.
body-rules = Regels
body-log = Bijgehouden logboek
body-log-hint = Strategie en operaties zijn twee logboeken met twee rechten.
body-log-operational = Operationeel
body-log-strategic = Strategisch
body-rhythm = Ritme
body-rhythm-none = Geen ritme vermeld
body-rhythm-hourly = elk uur
body-rhythm-daily = elke dag
body-rhythm-weekly = elke week
body-rhythm-every-minutes = om de n minuten
body-rhythm-every-months = om de n maanden
body-rhythm-n = n
body-quorum = Quorum
body-quorum-none = Geen quorum vermeld
body-quorum-more-than-half = meer dan de helft van de zetels
body-quorum-at-least = minstens n zetels
body-quorum-n = n
body-decides = Wijze van beslissen
body-needs-vote = alleen bij stemming
body-needs-vote-hint = Een beslissing wordt dan alleen met een stemming genoteerd: quorum, aanwezigheden en belangen worden nagegaan.
body-quorum-met = quorum bereikt
body-quorum-short = quorum niet bereikt
body-quorum-count = { $there } van { $seats } zetels bezet, { $needed } vereist
body-versions = Versies
body-version = versie { $n }
body-version-label = Versie
body-entry = vermelding nr. { $seq }
body-sessions = Vergaderingen
body-sessions-none = Geen vergaderingen.
body-open-decisions = Lopende beslissingen
body-open-decisions-none = Geen beslissing wacht op uitvoering.
body-to-session = Naar de vergadering
body-calendar = Komende vergaderingen
body-calendar-all-title = Alle vergaderingen
body-calendar-lede = De geplande en lopende vergaderingen, de dichtstbijzijnde eerst.
body-calendar-all-lede = Alle vergaderingen, de laatste eerst.
body-calendar-about = Vergaderingen over { $what }
body-calendar-all = Ook de voorbije vergaderingen
body-calendar-ahead = Alleen de komende
body-calendar-none = Geen vergadering gepland
body-calendar-none-hint = Een vergadering wordt gepland vanaf de pagina van het orgaan.
body-proposal = Te plannen ({ $rhythm }):
body-proposal-from = geteld vanaf de vergadering van
body-when = Wanneer
body-where = Waar
body-about = Over
body-about-withheld = voorbehouden onderwerp
body-state = Status
body-state-planned = gepland
body-state-convened = samengeroepen
body-state-open = bezig
body-state-closed = gesloten
body-state-drafted = verslag in ontwerp
body-state-approved = verslag goedgekeurd
body-state-cancelled = afgelast
body-state-noted = door anderen gehouden, bezig
body-state-ended = beëindigd
body-step-convene = Samenroepen
body-step-open = Vergadering openen
body-step-close = Vergadering sluiten
body-step-cancel = Afgelasten
body-close-sure = De vergadering sluiten? Wat vergeten werd, kan met het uur erbij nog worden genoteerd tot het verslag is goedgekeurd.
body-convene-empty = Er staat nog niets op de agenda. De genodigden toch samenroepen?
body-open-early = De vergadering is gepland op { $at }. Nu al openen?
body-open-empty = Er staat niets op de agenda. De vergadering toch openen?
body-step-taken = Genoteerd.
body-since = sinds
body-approved-by = Goedgekeurd door
body-briefing = Voorbereidende nota
body-minutes = Verslag
body-plan = Vergadering samenroepen
body-plan-attended = Vergadering noteren waarin wij zetelen
body-plan-lede = Datum, plaats, agenda en genodigden. Alles kan nog wijzigen vóór de opening.
body-plan-attended-lede = Anderen houden deze vergadering: noteer de agenda en bereid ons standpunt punt per punt voor.
body-strategic-notice = Dit orgaan houdt het strategische logboek: notities en beslissingen vragen het recht om erin te schrijven.
body-plan-do = Vergadering plannen
body-planned = Vergadering gepland.
body-plan-rhythm = Ritme van deze reeks
body-plan-rhythm-none = Ritme van het orgaan
body-plan-rhythm-hint = Bijvoorbeeld elk uur tijdens een crisisnacht.
body-place = Plaats
body-call = Link of nummer van de conferentie
body-call-hint = Voor wie op afstand deelneemt.
body-agenda = Agenda
body-agenda-hint = Eén punt per regel, in de taal van deze pagina; de andere taal wordt later aangevuld.
body-agenda-none = Geen agendapunten.
body-item = Punt
body-item-n = Punt { $n }
body-item-any = Buiten de agendapunten
body-item-add = Punt toevoegen
body-item-add-do = Toevoegen
body-item-added = Punt toegevoegd.
body-item-owner = Ingebracht door
body-item-minutes = Voorziene duur (minuten)
body-item-open = te behandelen
body-item-dealt = behandeld
body-item-carried = verschoven
body-item-dropped = geschrapt
body-item-from-before = van een vorige vergadering
body-item-carried-to = naar de volgende vergadering
body-item-deal = Behandeld
body-item-up = Hoger
body-item-down = Lager
body-item-drop = Punt schrappen
body-item-drop-do = Schrappen
body-item-reopen = Terug op de agenda zetten
body-item-settled-done = Punt afgehandeld.
body-item-reopened-done = Het punt is weer open.
body-item-carried-done = Punt op deze agenda gezet.
body-items-ordered = Volgorde gewijzigd.
body-left = Eerder niet behandelde punten
body-left-hint = Beslis per punt: op deze agenda zetten, of schrappen en zeggen waarom.
body-carry = Op deze agenda zetten
body-why = Reden
body-position = Ons standpunt
body-position-write = Ons standpunt schrijven
body-position-do = Standpunt noteren
body-position-set = Standpunt genoteerd.
body-french = Frans
body-dutch = Nederlands
body-missing-fr = Geen Franse tekst
body-missing-nl = Geen Nederlandse tekst
body-invited = Genodigden
body-invited-hint = De leden zijn aangevinkt; voeg toe wie nodig is. Alleen voor sommige gemeenten, of voor personen zonder functie hier: plan zonder samen te roepen en kies dan op de pagina met de uitnodigingen.
body-langs = Talen
body-lang = Taal
body-sight = Wie de vergadering mag zien
body-handling = Behandeling
body-handling-service = Dienst
body-handling-need-to-know = Need-to-know
body-handling-professional-secrecy = Beroepsgeheim
body-readers = Toegelaten functies
body-readers-hint = Alleen vanaf need-to-know.
body-areas = Gebieden
body-areas-hint = Laat leeg voor het hele gebied.
body-convene-now = De genodigden meteen samenroepen
body-note-told = Vergadering van anderen noteren
body-told-lede = Anderen houden deze vergadering. Noteer wat men u meedeelt, wie het meedeelt en hoe laat.
body-told-source = Bron
body-told-source-hint = De organisatie of post die u inlicht.
body-told-by = Meegedeeld door
body-told-stated = Opgegeven tijdstip
body-told-place = Plaats
body-told-director = Leiding
body-told-contact = Bereikbaar op
body-told-words = Wat wordt gezegd
body-told-do = Noteren
body-told-more = Nieuwe informatie
body-told-over = De vergadering is afgelopen
body-told-noted = Informatie genoteerd, met de bron.
body-told-ended = Einde genoteerd.
body-heard = Wat werd meegedeeld
body-stated = Uur
body-stated-hint = Leeg: nu. Bijvoorbeeld 02:41.
body-recorded = genoteerd { $time }
body-note = Noteren
body-note-words = Wat wordt gezegd
body-note-hint = Typ en druk op Enter; de notitie behoudt het uur. Tab leidt naar punt en taal.
body-note-do = Noteren
body-note-away = Wat wij eruit meenamen
body-note-away-do = Noteren als meegenomen
body-note-taken-away = Meegenomen
body-note-written = Notitie opgenomen.
body-note-corrected = Correctie opgenomen; de eerste notitie blijft, doorgestreept.
body-notes = Notities van de vergadering
body-notes-none = Geen notities.
body-notes-kept = Het logboek van deze vergadering is strategisch: het is voorbehouden aan wie er zetelt en aan wie het strategische logboek leest.
body-correct = Corrigeren
body-correct-words = De verbeterde notitie
body-correct-do = Correctie opnemen
body-corrected-by = gecorrigeerd door { $no }
body-corrects = corrigeert { $no }
body-decide = Beslissing opnemen
body-late = na de vergadering genoteerd,
body-late-hint = De vergadering is voorbij: geef het uur waarop het was. De pagina en het verslag zeggen dat het achteraf genoteerd is.
body-late-note = Vergeten notitie toevoegen
body-late-decide = Vergeten beslissing opnemen
body-late-vote = Vergeten stemming opnemen
body-late-deal = Werd behandeld
body-late-adopt = Verslag goedgekeurd op deze vergadering
body-papers = Stukken
body-item-taken-back = terug naar de vergadering die het openliet
body-reopen = Vergadering heropenen
body-reopen-hint = Voor een vergadering die bij vergissing gesloten werd, zolang het verslag niet op goedkeuring wacht. Wat door het sluiten naar een latere vergadering ging, komt terug, tenzij iemand er daar al aan gewerkt heeft.
body-reopen-do = Heropenen
body-reopened-done = De vergadering is weer open.
body-reopened = Heropend
body-reopened-back = { $n ->
    [one] { $n } punt kwam terug
   *[other] { $n } punten kwamen terug
 }
body-reopened-stay = { $n ->
    [one] { $n } punt blijft waar het opgenomen werd
   *[other] { $n } punten blijven waar ze opgenomen werden
 }
body-decide-hint = Eén taal volstaat om te beginnen; de ontbrekende blijft als zodanig zichtbaar.
body-decide-do = Beslissing opnemen
body-decision-taken = Beslissing opgenomen.
body-decision-worded = Tekst van de beslissing geschreven.
body-decision-withdrawn = Beslissing ingetrokken; ze blijft leesbaar.
body-decisions = Beslissingen
body-decisions-none = Geen beslissingen.
body-how = Hoe
body-how-consensus = bij consensus
body-how-chair = door de voorzitter
body-how-vote = bij stemming
body-how-vote-hint = Bij stemming: laat de aantallen leeg om de stemming bij het punt over te nemen.
body-how-vote-needed = Dit orgaan beslist alleen bij stemming.
body-vote-yes = Voor
body-vote-no = Tegen
body-vote-abstained = Onthoudingen
body-votes = { $yes } voor, { $no } tegen, { $abstained ->
    [one] { $abstained } onthouding
   *[other] { $abstained } onthoudingen
 }
body-assign = Wie moet handelen
body-assign-hint = Met een bestemmeling wordt de beslissing een verbintenis die tot de uitvoering wordt opgevolgd.
body-to = Bestemmeling
body-to-nobody = Geen bestemmeling
body-organisation = Organisatie
body-area = Gebied
body-acknowledge-by = Te bevestigen vóór
body-due = Uit te voeren vóór
body-ground = Rechtsgrond
body-ground-hint = Zoals in de vergadering vermeld; ze wordt hier niet nagegaan.
body-followed-open = lopend
body-followed-late = te laat
body-followed-done = uitgevoerd
body-word-fr = In het Frans herschrijven
body-word-nl = In het Nederlands herschrijven
body-word-fr-missing = Franse tekst schrijven
body-word-nl-missing = Nederlandse tekst schrijven
body-word-do = Tekst opslaan
body-withdraw = Beslissing intrekken
body-withdraw-hint = De verbintenis die eruit voortkwam, vervalt mee; wat al afgehandeld is, blijft afgehandeld.
body-withdraw-do = Intrekken
body-withdrawn = ingetrokken
body-attendance = Aanwezigheid
body-attendance-none = Niemand wordt verwacht of is genoteerd.
body-attendance-there = { $n } aanwezig
body-attendance-excused = { $n } verontschuldigd
body-attendance-left = { $n } vertrokken
body-attendance-expected = { $n } verwacht
body-attendance-more = Iemand anders noteren
body-attendance-do = Noteren
body-attendance-marked = Aanwezigheid genoteerd.
body-function = Functie
body-presence = Deelname
body-presence-expected = verwacht
body-presence-present = aanwezig
body-presence-remote = op afstand
body-presence-represented = vertegenwoordigd
body-presence-excused = verontschuldigd
body-presence-left = vertrokken
body-leaves = Vertrekt
body-represented-by = vertegenwoordigd door { $who }
body-person-name = Naam
body-by = Vertegenwoordigd door
body-facts = Vergadering
body-move = Vergadering verplaatsen
body-move-do = Verplaatsen
body-moved = Vergadering verplaatst.
body-cancel = Vergadering afgelasten
body-cancel-do = Vergadering afgelasten
body-course = Verloop
body-print = Afdrukken
body-briefing-since = Sinds de vergadering
body-briefing-first = Eerste vergadering; wat veranderde sinds
body-briefing-figures = Laatste cijfers
body-briefing-figures-none = Geen voor u zichtbare cijfers.
body-briefing-entries = Beslissingen in het logboek
body-briefing-entries-none = Geen beslissingen sindsdien.
body-briefing-stands = Stand van zaken
body-briefing-asked = Gevraagd en nog verwacht
body-briefing-elsewhere = Wat elders gaande is
body-briefing-more = Nog { $n }, niet op het gedrukte blad
body-briefing-rest = … en nog { $n }, op het scherm
body-figure-unconfirmed = niet bevestigd
body-figure-confirmed = bevestigd
body-figure-public = openbaar
body-minutes-none = Nog geen verslag. Het wordt opgesteld uit de notities, tijdens de vergadering of erna.
body-minutes-open = De vergadering is bezig: het ontwerp wordt al opgesteld, de goedkeuring volgt na de sluiting.
body-minutes-again = De vergadering is gesloten: neem de laatste notities over, daarna wacht het verslag op goedkeuring.
body-minutes-since = { $n ->
    [0] Sinds het ontwerp is niets genoteerd
    [one] { $n } notitie of punt sinds het ontwerp
   *[other] { $n } notities of punten sinds het ontwerp
 }
body-minutes-since-hint = Nieuwe notities komen bij hun punt. Wat iemand schreef, blijft staan.
body-minutes-take-in = Overnemen wat sindsdien genoteerd is
body-minutes-finish = Overnemen en ter goedkeuring voorleggen
body-minutes-draft = Ontwerp opstellen uit de notities
body-minutes-drafted = Ontwerp opgesteld. Vul beide talen aan.
body-minutes-hint = Frans en Nederlands naast elkaar. Niets wordt vanzelf vertaald.
body-minutes-save = Nieuwe versie opslaan
body-minutes-written = Nieuwe versie opgeslagen.
body-minutes-old = Dit is een vroegere versie.
body-minutes-latest = De laatste bekijken
body-minutes-rest = Buiten de agenda
body-minutes-print = Afdrukversie
body-minutes-returned-for = Teruggezonden voor wijziging:
body-minutes-returned = Verslag teruggezonden.
body-minutes-approved = Verslag goedgekeurd.
body-approve = Goedkeuring
body-approve-own = U stelde dit verslag op: iemand anders keurt het goed.
body-approve-hint = Na de goedkeuring verandert niets meer aan deze vergadering.
body-approve-sure = Deze versie van het verslag goedkeuren?
body-approve-do = Goedkeuren
body-return-words = Wat moet wijzigen
body-return-do = Terugzenden
body-print-draft = Ontwerp, versie { $n }: niet goedgekeurd.
body-print-form = Vorm: verzegeld in het journaal, niet ondertekend.
body-print-for-signature = Vorm: verzegeld in het journaal (goedkeuring: vermelding № { $seq }); enkel ondertekend als dit bestand een elektronische handtekening draagt.
body-print-signature = Handtekeningen: verslag { $number }, versie { $version }
body-print-sign-chair = Voorzitter: naam, datum, handtekening
body-print-sign-secretary = Secretariaat: naam, datum, handtekening
body-print-decided = Beslist { $how }
body-print-by = Uit te voeren door { $who }
body-print-by-until = Uit te voeren door { $who } vóór { $due }
kind-bodies-body-created = Orgaan aangemaakt
kind-bodies-body-changed = Orgaan gewijzigd
kind-bodies-session-planned = Vergadering gepland
kind-bodies-session-convened = Vergadering samengeroepen
kind-bodies-session-moved = Vergadering verplaatst
kind-bodies-session-opened = Vergadering geopend
kind-bodies-session-reopened = Vergadering heropend
kind-bodies-session-closed = Vergadering gesloten
kind-bodies-session-cancelled = Vergadering afgelast
kind-bodies-item-added = Punt aan de agenda toegevoegd
kind-bodies-item-settled = Punt afgehandeld of geschrapt
kind-bodies-items-ordered = Agenda herschikt
kind-bodies-position-set = Ons standpunt genoteerd
kind-bodies-attendance-marked = Aanwezigheid genoteerd
kind-bodies-note-written = Vergadernotitie
kind-bodies-decision-taken = Beslissing van een orgaan
kind-bodies-decision-worded = Beslissing in een taal geschreven
kind-bodies-decision-withdrawn = Beslissing ingetrokken
kind-bodies-minutes-drafted = Verslag opgesteld
kind-bodies-minutes-written = Verslag herschreven
kind-bodies-minutes-returned = Verslag teruggezonden
kind-bodies-minutes-approved = Verslag goedgekeurd
kind-bodies-foreign-noted = Vergadering van anderen genoteerd
kind-bodies-foreign-ended = Vergadering van anderen beëindigd
refusal-body-changed = { $function } heeft dit om { $at } gewijzigd (vermelding nr. { $seq }). Herlees de pagina en probeer opnieuw.
refusal-body-just-changed = Iemand anders heeft dit zonet gewijzigd. Er is niets geschreven: lees na en bewaar opnieuw.
refusal-body-step = De vergadering is “{ $state }”: “{ $step }” kan nu niet.
refusal-body-begun = De vergadering is “{ $state }”: ze kan niet meer worden verplaatst.
refusal-body-agenda-closed = De vergadering is “{ $state }”: haar agenda wijzigt niet meer.
refusal-body-cancelled = De vergadering is “{ $state }”: er wordt niets van de agenda geschrapt.
refusal-body-not-open = De vergadering is “{ $state }”: notities, stemmingen en beslissingen worden genoteerd van de opening tot de goedkeuring van het verslag.
refusal-body-late-when = De vergadering is voorbij: zeg om hoe laat tijdens de vergadering het was.
refusal-body-late-outside = De vergadering duurde van { $from } tot { $until }: geef een uur daarbinnen.
refusal-body-late-since = Een beslissing of stemming werd na de vergadering genoteerd en staat nog niet in deze versie: neem ze eerst over in het verslag.
refusal-body-reopen = De vergadering is “{ $state }”: alleen een gesloten vergadering waarvan het verslag nog niet op goedkeuring wacht, wordt heropend.
refusal-body-papers-closed = De vergadering is “{ $state }”: er komen geen stukken meer bij of af.
refusal-body-not-begun = De vergadering is “{ $state }”: er valt niets uit mee te nemen voor ze begint.
refusal-body-attendance = De vergadering is “{ $state }”: aanwezigheid wordt nu niet genoteerd. Iemand verontschuldigen kan vanaf de samenroeping.
refusal-body-approved = De vergadering is “{ $state }”: haar verslag wijzigt niet meer.
refusal-body-minutes-when = De vergadering is “{ $state }”: het verslag wordt opgesteld zodra ze begonnen is, tot het goedgekeurd is.
refusal-body-no-draft = De vergadering is “{ $state }”: er is geen open ontwerpverslag.
refusal-body-ended = De vergadering is “{ $state }”: noteer een nieuwe.
refusal-body-item-settled = Dit punt is al “{ $state }”.
refusal-body-item-stays = Dit punt kan niet terug op de agenda: het is open, werd overgedragen, of er werd een verslag goedgekeurd.
refusal-body-agenda-over = De zitting is voorbij: de agenda blijft zoals hij is.
refusal-body-order = De agenda is intussen gewijzigd: laad de pagina opnieuw.
refusal-body-carry-where = Een punt kan alleen naar een andere vergadering van hetzelfde orgaan verschuiven.
refusal-body-carry-handling = Deze vergadering is voor meer mensen open dan die waaruit het punt komt: verschuif het naar een vergadering die minstens even afgeschermd is.
refusal-body-exists = Dit bestaat al: laad de pagina opnieuw.
refusal-body-of-profile = Dit orgaan komt uit het profiel: het wordt in het profiel gewijzigd.
refusal-body-told-only = Anderen houden dit orgaan: noteer wat men u meedeelt.
refusal-body-not-foreign = Dit orgaan wordt niet door anderen gehouden: plan een vergadering.
refusal-body-nobody-invited = Niemand is uitgenodigd: kies de genodigden op de pagina met de uitnodigingen en roep dan samen.
refusal-body-past = Dit tijdstip is meer dan een uur voorbij.
refusal-body-rhythm = Van 1 tot { $minutes } minuten, of van 1 tot { $months } maanden.
refusal-body-quorum = Dit quorum kan niet worden bereikt met { $seats } zetels.
refusal-body-minutes = Tussen 1 minuut en een dag.
refusal-body-too-many = Niet meer dan { $most }.
refusal-body-own = Dit kan alleen bij een vergadering van anderen waarin wij zetelen.
refusal-body-not-there = Deze persoon is niet als aanwezig genoteerd.
refusal-body-corrected = Notitie { $no } is al gecorrigeerd door notitie { $by }: corrigeer die.
refusal-body-votes = Geef aantallen stemmen tussen 0 en 10 000.
refusal-body-not-carried = Met deze stemmen is het voorstel niet aangenomen: noteer het als notitie, niet als beslissing.
refusal-body-no-vote = Er zijn stemmen maar geen stemming: kies “bij stemming” of wis ze.
refusal-body-due-past = Deze termijn is al voorbij.
refusal-body-due-order = De uitvoering komt na de bevestiging.
refusal-body-withdrawn = Deze beslissing is ingetrokken.
refusal-body-their-minutes = Wie samenroept, maakt ook het verslag.
refusal-body-own-minutes = U stelde dit verslag op: iemand anders moet het goedkeuren.
body-rhythm-minutes = { $n ->
    [one] elke minuut
   *[other] om de { $n } minuten
 }
body-rhythm-months = { $n ->
    [one] elke maand
   *[other] om de { $n } maanden
 }
body-minutes-n = { $n ->
    [one] { $n } minuut
   *[other] { $n } minuten
 }
body-proposal-passed = { $n ->
    [one] één beurt zonder vergadering voorbij
   *[other] { $n } beurten zonder vergadering voorbij
 }
body-quorum-least = { $n ->
    [one] minstens één zetel
   *[other] minstens { $n } zetels
 }
body-held = Gehouden

# Wat een rapport ervan overneemt
body-offer = { $body }, vergadering { $number }: gepland op { $at }.
body-offer-open = { $body }, vergadering { $number }: bezig.
body-offer-decision = Beslissing { $label }: { $text }
body-series = Reeks vergaderingen
body-series-live = Versie { $n } is van kracht.
body-series-none = Dit orgaan heeft nog geen vaste regel: stel die in, bekijk de data voor tien jaar en bewaar.
body-series-ended-at = Reeks beëindigd
body-series-ics = De reeks in uw agenda
body-series-change = De reeks wijzigen
body-series-set-title = De reeks instellen
body-series-from = Eerste vergadering
body-series-ahead = Maanden vooruit
body-series-look = Tien jaar bekijken
body-series-why-hint = Nodig wanneer een al samengeroepen vergadering verplaatst wordt.
body-series-sessions = Vergaderingen van de reeks
body-series-make = De ontbrekende inplannen
body-series-end = De reeks beëindigen
body-series-set = Reeks bewaard; de komende vergaderingen volgen.
body-series-ended = Reeks beëindigd; de geplande vergaderingen blijven.
body-series-made = De vergaderingen van de reeks zijn ingepland.
body-shifts = Wat deze wijziging verplaatst
body-shifts-hint = Elke komende vergadering van de reeks krijgt de volgende datum van de regel. Er is nog niets bewaard.
body-shift-stays = blijft waar ze is
body-shift-same = onveranderd
body-years = Tien jaar
body-years-none = De tien jaar verschijnen zodra er een regel en een eerste datum zijn.
body-year = Jaar
body-turns = Data
body-turn-skipped = vervalt
body-turn-moved = verplaatst
body-rule = Regel
body-rule-hint = Een RRULE-regel (RFC 5545), bijvoorbeeld een van deze:
body-rule-second-tuesday = de tweede dinsdag
body-rule-first-thursday = de eerste donderdag
body-rule-last-friday = de laatste vrijdag
body-rule-same-day = dezelfde dag van de maand
body-rule-listed = Outlook en andere agenda’s nemen deze regel niet over zoals hij is: het agendabestand bevat elke vergadering apart, tien jaar vooruit, en geen reeks. Had u de reeks al overgenomen, verwijder ze dan eerst uit uw agenda.
body-on-holiday = Op een feestdag of in het weekend
body-on-holiday-move = naar de volgende werkdag
body-on-holiday-skip = de vergadering vervalt
body-standing = Vaste punten
body-standing-hint = Eén per regel: Frans | Nederlands | information, discussion of decision | minuten.
body-extraordinary = buitengewoon
body-secretary = Secretariaat
body-secretary-lede = De volgende vergaderingen van alle organen en wat er aan elk ontbreekt.
body-secretary-coming = Voor te bereiden
body-secretary-waiting = Wachtende verslagen
body-secretary-waiting-none = Er wachten geen verslagen.
body-secretary-without = Deze organen hebben een vaste regel maar geen geplande vergadering:
body-lacks = Wat ontbreekt
body-lacks-nothing = niets ontbreekt
body-lack-agenda = geen agenda
body-lack-titles = { $n ->
    [one] { $n } punt
   *[other] { $n } punten
 } zonder titel in één taal
body-lack-papers = { $n ->
    [one] { $n } punt
   *[other] { $n } punten
 } met stukken in één taal
body-lack-invitations = uitnodigingen niet verstuurd
body-lack-replies = { $n ->
    [one] { $n } antwoord ontbreekt
   *[other] { $n } antwoorden ontbreken
 }
body-lack-minutes = { $n ->
    [0] verslag nog op te stellen
    [one] verslag al { $n } dag op te stellen
   *[other] verslag al { $n } dagen op te stellen
 }
body-lack-approval = { $n ->
    [0] nog niet goedgekeurd
    [one] al { $n } dag niet goedgekeurd
   *[other] al { $n } dagen niet goedgekeurd
 }
body-lack-corrections = { $n ->
    [one] { $n } open voorstel
   *[other] { $n } open voorstellen
 }
body-in-days = { $n ->
    [0] vandaag
    [one] over { $n } dag
   *[other] over { $n } dagen
 }
body-sort = Wat verwacht wordt
body-sort-information = ter informatie
body-sort-discussion = ter bespreking
body-sort-decision = ter beslissing
body-presented-by = Toegelicht door
body-handling-public = Openbaar
body-handling-as-session = zoals de vergadering
body-item-describe = Punt toelichten en stukken toevoegen
body-item-described = Toelichting bewaard.
body-item-before = stond al op vergadering { $number }
body-agenda-total = { $n ->
    [one] { $n } minuut voorzien
   *[other] { $n } minuten voorzien
 }
body-agenda-of = op een vergadering van { $n } minuten
body-agenda-drag = Dit punt verplaatsen: sleep, of pijl omhoog en omlaag.
body-paper = Stuk
body-paper-both = in beide talen
body-paper-file = Stuk toevoegen
body-paper-remove = Verwijderen
body-paper-filed = Stuk toegevoegd.
body-paper-removed = Stuk van dit punt verwijderd.
body-paper-withheld = Afgeschermd stuk
body-paper-glass = In nood openen…
body-paper-named = { $body } { $number }, stuk { $paper }
body-paper-closed = Dit stuk afschermen
body-paper-readers = Leesbaar voor
body-paper-readers-hint = Vanaf need-to-know lezen alleen de aangevinkte functies, de voorzitter en uzelf het. De anderen zien dat er een stuk is, zonder de naam.
body-paper-missing-fr = Frans stuk ontbreekt
body-paper-missing-nl = Nederlands stuk ontbreekt
body-proposals = Voorgesteld door het dossier
body-proposals-hint = Goed te keuren verslagen, niet-uitgevoerde beslissingen en punten die leden vragen.
body-proposals-all = Alles op de agenda zetten ({ $n })
body-proposals-taken = Op de agenda gezet.
body-proposal-minutes = Goed te keuren verslag:
body-proposal-decision = Niet-uitgevoerde beslissing:
body-proposal-see = Bekijken
body-proposal-take = Op de agenda zetten
body-title-minutes = Goedkeuring van het verslag van vergadering { $what }
body-title-follow = Opvolging van { $what }: { $more }
body-point-ask = Een punt vragen
body-point-do = Vragen
body-point-asked = Punt gevraagd; het secretariaat ziet het bij de voorstellen.
body-point-refuse = Niet weerhouden
body-point-refused = Antwoord genoteerd met zijn reden.
body-points-refused = Gevraagde punten die niet weerhouden zijn
body-invitations = Uitnodigingen
body-invitations-not-sent = Samenroepen zet de uitnodigingen klaar; ze worden verstuurd na vrijgave.
body-replies = { $yes } komen, { $no } verontschuldigd, { $deputy } vervangen, { $silent } zonder antwoord
body-reply-yes = komt
body-reply-no = komt niet
body-reply-deputy = laat zich vervangen
body-reply-none = zonder antwoord
body-reply-by-link = via de link in de brief
body-reply-told = hier genoteerd
body-reply-write = Een antwoord noteren
body-reply-noted = Antwoord genoteerd.
body-told-waiting = wacht op verzending
body-told-sent = verstuurd
body-told-delivered = aangekomen
body-told-acknowledged = ontvangst bevestigd
body-told-covered = iemand anders is verwittigd
body-told-failed = niet aangekomen
body-told-nothing = Nog geen uitnodiging verstuurd.
body-deputy = Vervangen door
body-deputy-hint = Alleen als iemand in uw plaats komt.
body-answer = Uw antwoord
body-answer-send = Antwoorden
body-answer-sent = Dank u: uw antwoord is aangekomen.
body-answer-cancelled = Deze vergadering is afgelast.
body-answer-seat = Uitgenodigd als
body-answer-before = Uw laatste antwoord
body-answer-what = Met deze link antwoordt u alleen voor deze zetel. Het laatste antwoord telt.
body-answer-over = Voor deze vergadering wordt geen antwoord meer verwacht.
body-gone = Deze link werkt niet
body-gone-why = De link is verlopen of het adres is onvolledig. Vraag een nieuwe link aan de afzender.
body-session-ics = Deze vergadering in uw agenda
body-feeds = Agenda’s per abonnement
body-feeds-own = De vergaderingen waarop uw functie is uitgenodigd:
body-feeds-body = De vergaderingen van dit orgaan, behalve de afgeschermde, op een adres dat alleen de houder kent.
body-feeds-made = Open adressen
body-feeds-none = Geen adres.
body-feed-make = Een adres maken
body-feed-made = Adres gemaakt
body-feed-once = Het wordt maar één keer getoond: kopieer het nu.
body-feed-whom = Voor wie
body-feed-days = Dagen
body-feed-end = Sluiten
body-feed-ended = Adres gesloten.
body-feed-expired = verlopen
body-vote = Stemming
body-vote-numbers = Stemming (voor / tegen / onthoudingen)
body-vote-hold = Een stemming noteren
body-vote-hint = Bij naam, of in aantallen. Wie een belang verklaarde, stemt niet.
body-vote-do = De stemming noteren
body-vote-held = Stemming genoteerd.
body-choice-yes = voor
body-choice-no = tegen
body-choice-abstained = onthoudt zich
body-outcome-carried = aangenomen
body-outcome-lost = verworpen
body-outcome-tie = staking van stemmen: niets is beslist
body-interest = Belang verklaard
body-interest-declare = Een belang verklaren
body-interest-hint = Deze persoon neemt niet deel aan dit punt: hij of zij stemt niet en telt niet mee voor het quorum.
body-interest-words = Welk belang
body-interest-do = Noteren
body-interest-noted = Genoteerd.
body-interest-back = Verkeerd genoteerd
body-adopt-tacit = Goedkeuren zonder bezwaar
body-adopt-vote = Goedkeuren met de genoteerde stemming
body-adopted-tacit = goedgekeurd zonder bezwaar op vergadering
body-adopted-vote = goedgekeurd bij stemming op vergadering
body-minutes-adopted-done = Verslag goedgekeurd door het orgaan.
body-minutes-pdf = Pdf
body-minutes-both = Bewaard. Een passage werd intussen door iemand anders herschreven: uw tekst staat ernaast, als voorstel.
body-text-missing = Deze tekst bestaat nog niet in deze taal.
body-corrections = Voorgestelde verbeteringen
body-correction-open = open
body-correction-taken = overgenomen
body-correction-refused = geweigerd
body-correction-conflict = tegelijk geschreven
body-correction-stands = Huidige tekst
body-correction-text = Voorgestelde tekst
body-correction-take = Overnemen
body-correction-refuse = Weigeren
body-correction-propose = Een verbetering voorstellen
body-correction-do = Voorstellen
body-correction-proposed = Verbetering voorgesteld.
body-correction-answered = Antwoord genoteerd.
body-public = Openbaar deel van het verslag
body-public-hint = De openbare punten van dit verslag, met hun beslissingen. Niets anders gaat naar buiten.
body-public-points = Welke punten openbaar zijn
body-public-points-hint = Tot de publicatie zegt wie goedkeurt of samenroept welke punten openbaar zijn. Een punt dat weer gesloten wordt, volgt opnieuw het niveau van de vergadering.
body-public-points-issued = Gepubliceerd zoals het is. Trek de publicatie eerst in om te wijzigen welke punten openbaar zijn.
body-public-open = Openbaar maken
body-public-close = Niet langer openbaar
body-public-point-done = Genoteerd.
body-public-withdraw = Publicatie intrekken
body-public-withdraw-hint = De openbare pagina zegt dan alleen nog dat de publicatie ingetrokken is, met deze reden; de documenten zijn weg. Ze kan opnieuw worden gepubliceerd.
body-public-withdraw-do = Intrekken
body-public-withdrawn-done = Publicatie ingetrokken.
body-public-withdrawn-at = Ingetrokken op
body-public-do = Publiceren
body-public-again = Opnieuw publiceren
body-public-changed = Wat openbaar is, is sindsdien gewijzigd.
body-public-sure = Het openbare deel publiceren, in het Frans en in het Nederlands?
body-public-issued = Openbaar deel gepubliceerd.
body-step-up-publish = het publiceren van een verslag
body-step-up-call = een uitnodiging waarvan de brieven meteen vertrekken
body-step-up-feed = het maken van een adres dat zonder account opengaat
body-public-issued-at = Gepubliceerd op
body-public-files = Documenten
kind-bodies-series-set = Reeks van een orgaan ingesteld
kind-bodies-series-ended = Reeks van een orgaan beëindigd
kind-bodies-session-of-series = Vergadering van een reeks
kind-bodies-item-handled = Punt openbaar gemaakt of niet
kind-bodies-item-described = Punt toegelicht
kind-bodies-paper-filed = Stuk bij een punt gevoegd
kind-bodies-paper-removed = Stuk van een punt verwijderd
kind-bodies-point-asked = Punt gevraagd door een lid
kind-bodies-point-answered = Antwoord op een gevraagd punt
kind-bodies-invitation-answered = Antwoord op een uitnodiging
kind-bodies-feed-made = Adres van een agenda gemaakt
kind-bodies-feed-ended = Adres van een agenda gesloten
kind-bodies-interest-declared = Belang verklaard bij een punt
kind-bodies-vote-held = Stemming over een punt
kind-bodies-correction-proposed = Verbetering van een verslag voorgesteld
kind-bodies-correction-answered = Antwoord op een voorgestelde verbetering
kind-bodies-minutes-adopted = Verslag goedgekeurd door het orgaan
kind-bodies-public-part-withdrawn = Openbaar deel van een verslag ingetrokken
kind-bodies-public-part-issued = Openbaar deel van een verslag gepubliceerd
refusal-body-ahead = Vergaderingen worden 1 tot { $most } maanden vooruit ingepland.
refusal-body-rule = Deze regel wordt niet begrepen ({ $why }). Neem een van de voorgestelde, of vereenvoudig ze.
refusal-body-rule-once = Deze regel geeft maar één datum: plan liever een vergadering.
refusal-body-rule-doubled = Deze regel zegt twee dingen tegelijk: een deel staat er twee keer in, of COUNT en UNTIL staan er samen in. Hou er één over.
refusal-body-item-handling = Een punt kan niet meer voorbehouden zijn dan zijn vergadering: iedereen aan tafel ziet de agenda. Plan een voorbehouden vergadering.
refusal-body-point-answered = Dit punt heeft al zijn antwoord: laad de pagina opnieuw.
refusal-body-interest = De vergadering is “{ $state }”: er wordt nu geen belang verklaard.
refusal-body-no-quorum = Het quorum is voor dit punt niet bereikt: { $there } zetels bezet, { $needed } vereist. Wie een belang verklaarde, telt niet mee.
refusal-body-votes-many = { $cast } stemmen voor { $there } stemgerechtigden: controleer de aanwezigheden en de aantallen.
refusal-body-vote-interest = “{ $function }” verklaarde een belang bij dit punt en stemt niet.
refusal-body-vote-seat = Een stemming bij naam telt alleen aanwezige leden, elk één keer: controleer de aanwezigheden.
refusal-body-no-vote-held = Bij dit punt is geen stemming genoteerd: noteer ze eerst.
refusal-body-needs-vote = Dit orgaan beslist bij stemming: kies “bij stemming”, en noteer eerst de stemming bij het punt of geef de stemmen op.
refusal-body-votes-differ = De stemming bij dit punt telt { $yes } voor, { $no } tegen, { $abstained } onthoudingen: neem die aantallen over of laat de velden leeg.
refusal-body-answer = De vergadering is “{ $state }”: antwoorden kan tussen de bijeenroeping en de opening.
refusal-body-feed-days = Een adres geldt 1 tot { $most } dagen.
refusal-body-feed-shown = Dit adres werd al eens getoond: sluit het en maak een ander.
refusal-body-correction-taken = Deze verbetering is al overgenomen.
refusal-body-correction-refused = Deze verbetering is al geweigerd: stel een nieuwe voor.
refusal-body-no-minutes-item = Dit punt is niet de goedkeuring van een verslag.
refusal-body-corrections-open = { $n ->
    [one] Eén voorgestelde verbetering wacht
   *[other] { $n } voorgestelde verbeteringen wachten
 } nog: antwoord eerst op elk.
refusal-body-public-when = De vergadering is “{ $state }”: welke punten openbaar zijn, wordt hier gezegd zodra ze voorbij is; daarvoor bij de toelichting van het punt.
refusal-body-public-issued = Het openbare deel is gepubliceerd: trek het in voor u wijzigt wat openbaar is.
refusal-body-public-none = Van dit verslag is niets gepubliceerd, of het werd al ingetrokken.
refusal-body-not-approved = De vergadering is “{ $state }”: alleen een goedgekeurd verslag wordt gepubliceerd.
refusal-body-nothing-public = Geen punt van deze vergadering is openbaar: er valt niets te publiceren.
refusal-body-public-language = “{ $what }” ontbreekt in het Frans of in het Nederlands: het openbare deel verschijnt in beide talen.
refusal-body-not-decided = Dit punt is ter beslissing en er is niets beslist: noteer de beslissing, of laat het: het komt terug op de volgende vergadering.
refusal-body-nothing-proposed = Dit wordt niet meer voorgesteld: laad de pagina opnieuw.
refusal-body-paper-handling = Een stuk kan niet opener zijn dan zijn vergadering.
refusal-body-paper-reader = “{ $function }” hoort niet bij wie op deze vergadering wordt geroepen en ze mag lezen.
refusal-body-paper-there = Dit bestand is al een stuk van dit punt: verwijder het eerst.
refusal-body-paper-large = Een stuk is hoogstens { $limit } MB.
refusal-body-paper-type = Dit bestand is geen pdf, geen kantoordocument, geen beeld en geen tekst.
refusal-body-paper-held = Dit bestand wordt tegengehouden door de viruscontrole; de beheerder ziet het.

# Wie wordt uitgenodigd
body-call-choose = De genodigden kiezen
body-call-do = Genodigden bewaren
body-call-chosen = Genodigden bewaard. Ze worden opgeroepen wanneer u de vergadering samenroept; is dat al gebeurd, dan wordt wie u toevoegt nu opgeroepen.
body-call-add = Genodigden toevoegen
body-call-add-hint = De vergadering is samengeroepen: alleen wie u toevoegt krijgt een brief. Iemand schrapt u met “Van de lijst halen” naast de naam.
body-call-series = Genodigden voor de vergaderingen van de reeks
body-call-series-body = Zonder keuze worden de leden van het orgaan uitgenodigd. Uw keuze geldt voor de komende vergaderingen en voor de geplande waarvoor de genodigden niet apart gekozen zijn.
body-call-series-chosen = De genodigden van de reeks zijn gekozen. Een andere keuze geldt voor de komende vergaderingen en voor de geplande waarvoor de genodigden niet apart gekozen zijn.
body-call-chosen-series = Genodigden van de reeks bewaard.
body-call-functions = Functies
body-call-functions-hint = Een functie die in elke gemeente of zone bestaat, wordt overal uitgenodigd, of alleen waar u het aanvinkt.
body-call-no-members = Geen bron zegt wie in dit orgaan zetelt: vink functies aan of voeg genodigden toe.
body-call-areas = Slechts sommige van de { $n }
body-call-others = Andere functies
body-call-guests = Organisaties en personen
body-call-guests-hint = Voor wie hier geen functie heeft. Met een adres vertrekt de uitnodiging per e-mail met een link om te antwoorden; zonder adres verwittigt u hen zelf en noteert u hun antwoord.
body-call-organisation = Organisatie
body-call-mail = E-mailadres
body-call-guest = genodigde
body-call-no-address = Geen adres: anders te verwittigen.
body-call-nobody = Niemand is uitgenodigd.
body-reply-earlier = voor de vorige datum
body-told-unreleased = wacht op vrijgave
body-letters-ready = { $n ->
    [one] Eén uitnodiging staat klaar.
   *[other] { $n } uitnodigingen staan klaar.
 }
body-letters-ready-hint = Ze vertrekken pas na vrijgave.
body-letters-release = Nakijken en vrijgeven
body-letters-moved = Vergadering verplaatst nadat ze was samengeroepen.
body-letters-cancelled = Vergadering afgelast nadat ze was samengeroepen.
body-letters-waiting = { $n ->
    [one] Eén brief wacht op vrijgave.
   *[other] { $n } brieven wachten op vrijgave.
 }
body-letters-leaving = { $n ->
    [one] Eén brief is vrijgegeven en wordt verstuurd.
   *[other] { $n } brieven zijn vrijgegeven en worden verstuurd.
 }
body-letters-failed = { $n ->
    [one] Eén brief kon niet worden bezorgd.
   *[other] { $n } brieven konden niet worden bezorgd.
 }
body-letters-sent = { $n ->
    [one] Eén brief is verstuurd.
   *[other] { $n } brieven zijn verstuurd.
 }
body-letters-none = Er staat nog geen brief klaar: laad de pagina zo dadelijk opnieuw, of verwittig de genodigden zelf.
body-letters-unheard = Vergadering afgelast voordat er een uitnodiging was vertrokken: een brief is niet nodig. Verwittig wie er langs een andere weg van wist.
body-answer-moved = De datum is veranderd sinds uw antwoord: antwoord voor de nieuwe datum.
body-interest-own = Een belang verklaren
body-interest-own-hint = U neemt niet deel aan dit punt: u stemt niet en telt niet mee voor het quorum.
body-interest-take-back = Intrekken
kind-bodies-session-invited = Genodigden gekozen
kind-bodies-series-invited = Genodigden van een reeks gekozen
refusal-body-called-already = De vergadering is “{ $state }”: de genodigden worden vóór de opening gekozen.
refusal-body-called-stay = De vergadering is al samengeroepen: hier voegt u genodigden toe. Iemand schrappen doet u in de lijst, naast de naam, met een reden: die krijgt dan een brief.
refusal-body-guest-mail = “{ $mail }” is geen e-mailadres.
refusal-body-guest-guarded = Een vergadering voor een beperkte kring heeft geen genodigden zonder functie: een brief aan iemand zonder account zou niets kunnen zeggen.
refusal-body-answer-moved = De vergadering is intussen verplaatst: bekijk de nieuwe datum en antwoord nog eens.
body-member-seats = { $n } zetels, één per gemeente of zone
body-members-chosen = Kies de genodigden voor een vergadering of voor de reeks.

# Iemand van de lijst halen, herinneren
body-take-off = Van de lijst halen
body-take-off-hint = Wie een brief kreeg, krijgt er een die dat zegt, met de reden, en de vergadering verdwijnt uit de agenda. Wie van de lijst is, kan opnieuw worden uitgenodigd. Een functie die helemaal van de lijst wordt gehaald, telt nog mee voor het quorum: wie zitting heeft, staat bij het orgaan.
body-take-off-do = Van de lijst halen
body-take-off-done = Van de lijst van genodigden gehaald.
body-taken-off = Niet meer uitgenodigd
body-taken-off-on = van de lijst
body-remind = Herinneren
body-remind-who = { $who } herinneren
body-remind-all = Herinneren wie niet geantwoord heeft
body-remind-lede = Wie uitgenodigd is en niet geantwoord heeft, krijgt de uitnodiging nog eens, met de link om te antwoorden. Hieronder ziet u eerst wie dat is.
body-remind-whom = Wie een herinnering krijgt
body-remind-unreached = { $n ->
    [one] Eén genodigde krijgt van hier geen herinnering: zie in de lijst waarom, en verwittig die zelf.
   *[other] { $n } genodigden krijgen van hier geen herinnering: zie in de lijst waarom, en verwittig hen zelf.
 }
body-remind-waits = Brieven over vergaderingen wachten hier op vrijgave: de herinneringen vertrekken zodra iemand ze vrijgeeft.
body-remind-to = Gaat naar
body-remind-last = Laatst herinnerd
body-remind-letter = Brief
body-remind-leaves = vertrekt
body-remind-recent = minder dan een dag geleden herinnerd
body-remind-no-address = geen adres: anders te verwittigen
body-remind-no-way = van hier vertrekt geen brief: anders te verwittigen
body-remind-unreleased = een brief wacht nog op vrijgave
body-remind-by-mail = per e-mail
body-remind-by-sms = per sms
body-remind-by-push = op het eigen toestel
body-remind-by-voice = per telefoon
body-remind-both = Frans en Nederlands
body-remind-none = Niemand om te herinneren
body-remind-none-hint = Wie hier getoond wordt, heeft geantwoord voor de datum die geldt.
body-remind-again = { $n ->
    [one] Ook wie minder dan een dag geleden herinnerd werd
   *[other] Ook de { $n } die minder dan een dag geleden herinnerd werden
 }
body-remind-look = Tonen wie een herinnering krijgt
body-remind-do = { $n ->
    [one] De herinnering versturen
   *[other] { $n } herinneringen versturen
 }
body-remind-back = Terug naar de uitnodigingen
body-remind-done = { $n ->
    [one] Eén herinnering vertrekt.
   *[other] { $n } herinneringen vertrekken.
 }
body-remind-done-waits = { $n ->
    [one] Eén herinnering wordt geschreven; ze wacht dan op vrijgave.
   *[other] { $n } herinneringen worden geschreven; ze wachten dan op vrijgave.
 }
body-remind-done-before = Deze herinneringen werden al verstuurd.
body-reminded-on = herinnerd op
body-replies-again = { $n ->
    [one] Eén antwoord werd voor een andere datum gegeven: het blijft staan, en de vraag wordt opnieuw gesteld. Het telt weer als die datum weer geldt.
   *[other] { $n } antwoorden werden voor een andere datum gegeven: ze blijven staan, en de vraag wordt opnieuw gesteld. Ze tellen weer als die datum weer geldt.
 }
body-answer-was-moved = Deze vergadering is verplaatst. De datum hieronder is die welke geldt.
body-answer-off = U bent niet meer uitgenodigd
body-answer-off-why = De uitnodiging voor deze vergadering is ingetrokken: er wordt geen antwoord verwacht en geen aangenomen. Verbaast u dat, vraag het dan aan wie u uitnodigde.
kind-bodies-invitation-withdrawn = Genodigde van de lijst gehaald
kind-bodies-invitation-reminded = Herinnering aan wie niet geantwoord heeft
refusal-body-withdraw-state = De vergadering is “{ $state }”: een genodigde wordt van de lijst gehaald tussen de samenroeping en de opening.
refusal-body-withdraw-gone = Deze persoon is niet uitgenodigd, of is intussen van de lijst gehaald: laad de pagina opnieuw.
refusal-body-withdraw-last = Niemand anders is uitgenodigd: gelast de vergadering liever af, of nodig eerst iemand anders uit.
refusal-body-withdraw-interest = Deze persoon heeft een belang verklaard bij een punt van de agenda en blijft op de lijst. Werd het belang per vergissing genoteerd, trek het dan eerst in.
refusal-body-withdraw-there = De aanwezigheid van deze persoon is genoteerd: die blijft op de lijst.
refusal-body-answer-withdrawn = Deze uitnodiging is ingetrokken: er wordt geen antwoord aangenomen.
refusal-body-remind-state = De vergadering is “{ $state }”: herinneringen vertrekken tussen de samenroeping en de opening.
refusal-body-remind-past = Het uur van deze vergadering is voorbij: verplaats ze, open ze of gelast ze af.
refusal-body-remind-preview = Wat zou vertrekken, is niet meer wat getoond werd. Er is niets vertrokken: kijk opnieuw en verstuur dan.
refusal-body-remind-again = Er is minder dan een dag geleden herinnerd. Kijk opnieuw, en vink het vakje aan als het nog eens moet.

# Ondertekening van een goedgekeurd verslag

body-sign-title = Ondertekening van het verslag
body-sign-lede = Een goedgekeurd verslag is verzegeld in het journaal. De voorzitter en het secretariaat ondertekenen het buiten dit systeem, bijvoorbeeld met hun identiteitskaart, op een exemplaar dat u hier ophaalt; wanneer u het terugbezorgt, worden de handtekeningen gecontroleerd.
body-sign-pdf = Pdf (FR + NL)
body-signed-by = ondertekend door
kind-bodies-copy-given = Exemplaar van het verslag gegeven om te ondertekenen
kind-bodies-copy-signed = Ondertekend exemplaar van het verslag ontvangen
refusal-body-copy-state = De vergadering is “{ $state }”: enkel een goedgekeurd verslag wordt ondertekend.
refusal-body-copies = Er zijn al { $limit } exemplaren van dit verslag. Gebruik er een van.
refusal-body-copy-not-ours = Dit exemplaar werd niet voor dit verslag gegeven.
refusal-body-copy-unsigned = Dit document draagt geen handtekening.
