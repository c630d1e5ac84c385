# Fasen en evaluaties.

room-phases = Fasen
badge-phases = { $n ->
        [one] moet nog verwittigd worden
       *[other] moeten nog verwittigd worden
    }

## De lijst

phases-title = Fasen
phases-present = Lopende fasen
phases-past = Vroegere fasen
phases-none = Er is geen fase afgekondigd
phases-none-hint = Een fase wordt afgekondigd of genoteerd vanaf de pagina van het incident. Ze verschijnt hier vanzelf.
phases-past-none = Geen vroegere fasen.
phase-all-levels = Alle niveaus
phase-level = Niveau
phase-declare = Een fase afkondigen of noteren
phase-declare-short = Fase…
phase-since = sinds
phase-until = tot
phase-to-tell = { $n ->
        [one] nog één te verwittigen
       *[other] nog { $n } te verwittigen
    }
phase-declared-by = Afgekondigd door
phase-recorded-by = Genoteerd door
phase-noted-by = Ontvangen en genoteerd door
phase-everywhere = het hele grondgebied

## Toestanden, en hoe zeker een handeling is

phase-state-in-force = van kracht
phase-state-supporting = in steun van een hogere fase
phase-state-scaled-down = afgeschaald naar een lagere fase
phase-state-lifted = opgeheven
phase-state-contested = betwist
phase-waits = te bevestigen
phase-standing-unconfirmed = genoteerd, nog niet bevestigd
phase-standing-confirmed = bevestigd
phase-standing-contested = betwist
phase-standing-received = elders beslist, genoteerd met bron
phase-ending-unconfirmed = opheffing genoteerd, nog niet bevestigd
phase-act-declaration = de afkondiging
phase-act-ending = de opheffing of de afschaling
phase-act-ending-contested = einde betwist: de fase loopt door
phase-act-declaration-contested = afkondiging betwist: de fase heeft nooit gegolden
phase-struck = betwist
phase-late = te laat

## Het paneel en de balk bovenaan

phase-panel = Fase
phase-panel-none = Hiervoor is geen fase afgekondigd.
phase-panel-past = { $n ->
        [one] één vroegere fase
       *[other] { $n } vroegere fasen
    }
phase-chip-since = sinds { $time }
phase-chip-waits = { $name }, te bevestigen
phase-chip-more = { $name } +{ $n }
phase-chip-more-waits = { $name } +{ $n }, te bevestigen
phase-line-word = een fase afkondigen of noteren (alleen, of met een niveau of een nummer)
phase-line-opens = opent het formulier voor dit incident
phase-line-form = opent het formulier:
phase-line-list = opent de lijst; ga eerst naar de pagina van het incident voor het formulier

## Eén fase

phase-said = Mondeling afgekondigd om { $time } door { $authority }, genoteerd door { $by } om { $recorded }.
phase-supports = Een hogere fase leidt; de organen van deze blijven actief in steun.
phase-supports-see = De leidende fase bekijken
phase-freezes = Zolang ze loopt, wordt voor dit incident geen fase van een lager niveau afgekondigd. De operaties gaan door.
phase-about = Over
phase-about-hint = Nummer van het incident: 26-0417.
phase-in-force-since = Van kracht sinds
phase-in-force-until = Tot
phase-territory = Grondgebied
phase-territory-hint = Niets aangevinkt: het hele grondgebied.
phase-criteria = Vervulde criteria
phase-criteria-every = Alle moeten vervuld zijn.
phase-criteria-one = Eén volstaat.
phase-points = Wat het journaal zegt
phase-points-hint = Er wordt niets door aangevinkt: of een criterium vervuld is, zegt de overheid.
phase-fact-one-area = Het incident treft maar één gemeente: { $what }.
phase-fact-several-areas = Het incident treft { $n } gemeenten: { $what }.
phase-fact-several-zones = Het incident treft { $n } zones: { $what }.
phase-fact-several-disciplines = { $n } disciplines schreven in het logboek ervan: { $what }.
phase-fact-needs-short = Er wordt meer gevraagd dan er is: { $what }.
phase-fact-phase-declared = Telt al: { $what }.
phase-fact-source = Bekijken
phase-reasons = Redenen
phase-means = Ingezette middelen
phase-not-said = nog niet gezegd
phase-act = Wettelijke basis
phase-article = artikel
phase-unverified = te verifiëren
phase-bodies = Organen
phase-text = Korte publieke formulering
phase-text-hint = Een taal mag ontbreken; de pagina toont dat.
phase-text-fr = Franse tekst
phase-text-nl = Nederlandse tekst
phase-text-missing-fr = Ontbreekt in het Frans
phase-text-missing-nl = Ontbreekt in het Nederlands
phase-amended-times = { $n ->
        [one] één keer gewijzigd
       *[other] { $n } keer gewijzigd
    }
phase-amendment = Wijziging nr. { $n }
phase-amended-at = Gewijzigd op
phase-amended-by = Door
phase-amended-act = Akte
phase-change-text-fr = Franse tekst
phase-change-text-nl = Nederlandse tekst
phase-change-territory = Grondgebied
phase-change-means = Ingezette middelen
phase-acts = Alle handelingen
phase-recorded-at = genoteerd om { $time }
phase-erased = inhoud gewist
phase-scale-up = Opschalen:
phase-print = Afdrukken

## Verwittigen

phase-recipients = Onmiddellijk te verwittigen
phase-recipients-none = Niemand moet van deze fase verwittigd worden.
phase-recipient = Wie
phase-told = verwittigd om
phase-to-be-told = te verwittigen
phase-told-of-ending = van het einde
phase-told-of-ending-contested = einde betwist: de fase loopt door
phase-told-of-declaration-contested = afkondiging betwist: de fase heeft nooit gegolden
phase-not-told = niet verwittigd zolang ze liep
phase-not-reached-times = { $n ->
        [one] één keer niet bereikt
       *[other] { $n } keer niet bereikt
    }
phase-mark-told = Verwittigd
phase-tell = Een oproep noteren: verwittigd of niet bereikt
phase-outcome = Resultaat
phase-outcome-told = Verwittigd
phase-outcome-not-reached = Niet bereikt
phase-whom = Wie nam de boodschap aan
phase-read-back = herhaald
phase-not-read-back = niet herhaald
phase-read-back-done = Ik heb aan mijn gesprekspartner herhaald wat ik noteerde
phase-read-back-they = Mijn gesprekspartner herhaalde de boodschap
phase-when = Om
phase-when-hint = 03:07; leeg voor nu.
phase-by = Via
phase-means-phone = telefoon
phase-means-radio = radio
phase-means-person = mondeling, ter plaatse
phase-means-message = tekstbericht
phase-means-mail = e-mail
phase-means-document = document
phase-words = Toelichting
phase-words-hint = Nodig om te betwisten: wat niet juist is.
phase-record = Noteren

## Afkondigen en noteren

phase-way = Wie beslist
phase-way-own = Ik kondig af onder mijn functie
phase-way-heard = Ik noteer wat de overheid zei of schreef
phase-end-way-own = Ik beslis onder mijn functie
phase-end-way-heard = Ik noteer wat de overheid zei of schreef
phase-way-received = Ik noteer een schriftelijke akte van de overheid: ze geldt door haar bron
phase-end-way-received = Ik noteer een schriftelijke akte van de overheid: ze geldt door haar bron
phase-heard = Wat er gezegd is, door wie en hoe
phase-speaker = Wie sprak
phase-speaker-hint = De naam staat in een eigen vermelding en kan apart gewist worden.
phase-number = Nummer
phase-source = Bron
phase-source-hint = Nummer en datum van het bericht of document, als dat er is.
phase-dated = Gedateerd
phase-dated-hint = De dag die het document of bericht draagt; nodig voor een schriftelijke akte.
phase-stated = Sinds wanneer
phase-inform-hint = Deze moeten hoe dan ook verwittigd worden; u kunt er toevoegen.
phase-more-function = Ook deze functie
phase-more-organisation = Ook deze organisatie
phase-nobody = Niemand anders
phase-more = Nog anderen
phase-declare-do = De fase afkondigen
phase-choose = Kiezen
phase-any = Elke
phase-received-note = Beslist door { $authority }: ze wordt hier met haar bron genoteerd, niemand kondigt ze hier af.
phase-not-ours = Uw functie kondigt deze fase niet af: dat doet { $authority }.
phase-turn-to = Wend u tot:
phase-record-instead = Wat die overheid mondeling zegt, wordt hier genoteerd en telt vanaf het genoemde uur.
phase-no-regime = Dit profiel kent geen fasen
phase-no-regime-hint = Het bestand phases.toml van het profiel noemt de niveaus en de overheid van elk.

## Bevestigen, betwisten, beëindigen

phase-answer-declaration = De afkondiging bevestigen of betwisten
phase-answer-ending = De opheffing bevestigen of betwisten
phase-verdict = Wat genoteerd is
phase-verdict-confirm = Dat klopt: ik bevestig
phase-verdict-contest = Dat klopt niet: ik betwist
phase-decide = Beslissen
phase-waits-for = Te bevestigen of te betwisten door:
phase-end = Opheffen of afschalen
phase-how = Hoe ze eindigt
phase-how-lift = Opheffing: op dit niveau is het voorbij
phase-how-scale-down = Afgeschaald naar de lagere fase die nog actief is
phase-disown-declaration = De ontvangen schriftelijke akte betwisten
phase-disown-ending = Het schriftelijk ontvangen einde betwisten
phase-end-inform-hint = Wie verwittigd moest worden van de fase, of dat een eerder einde niet geldt, moet dat ook van het einde; u kunt er toevoegen.
phase-end-hint = De opheffing opent de evaluatie: debriefings, vaststellingen, lessen. De fasen in steun gaan weer leiden.
phase-end-do = Beëindigen

## Wijzigen

phase-amend = De afkondiging wijzigen
phase-amend-end = Het einde wijzigen
phase-complete-amend = De afkondiging aanvullen
phase-complete-amend-end = Het einde aanvullen
phase-amend-hint = Wat hier staat, geldt nu. Wijzig het en zeg waarom: wat er eerst stond, blijft zichtbaar, en een eerder ondertekend exemplaar zegt het niet meer. Een leeggemaakt veld blijft zoals het was.
phase-complete-hint = U vult een ontbrekende taal aan, of voegt toe wie verwittigd moet worden; al het andere wijzigt de overheid zelf.
phase-amend-more = Ook te verwittigen
phase-amend-reasons-hint = Nodig, tenzij enkel een ontbrekende taal wordt aangevuld of iemand wordt toegevoegd die verwittigd moet worden.
phase-amend-do = Wijzigen

## Evaluaties

phase-evaluations = Evaluaties
phase-evaluation = Evaluatie
phase-evaluation-see = De evaluatie bekijken
phase-evaluation-open = lopend
phase-evaluation-closed = afgesloten
phase-evaluation-opened = Geopend
phase-evaluation-ended = Afgesloten
phase-evaluations-none = Geen evaluaties
phase-evaluations-none-hint = De opheffing van een fase opent er een.
phase-debriefs = Debriefings
phase-debriefs-none = Er is geen debriefing genoteerd.
phase-debrief = Debriefing
phase-debrief-hot = Hot debriefing
phase-debrief-cold = Cold debriefing
phase-debrief-do = Een debriefing noteren
phase-held = Gehouden
phase-held-hint = 24/11 14:00; leeg voor nu.
phase-took-part = Aanwezige functies
phase-findings = Vaststellingen
phase-findings-none = Geen vaststellingen.
phase-finding = Vaststelling
phase-finding-do = Een vaststelling noteren
phase-finding-well = wat goed ging
phase-finding-badly = wat niet goed ging
phase-finding-proposal = voorstel
phase-discipline = Discipline
phase-discipline-none = multidisciplinair
phase-lessons = Lessen
phase-lessons-none = Geen lessen.
phase-lesson = Wat er moet gebeuren
phase-lesson-do = Een les trekken
phase-lesson-hint = Ze wordt een verbintenis van de gekozen functie en wordt opgevolgd zoals een order.
phase-lesson-draw = De les trekken
phase-lesson-coming = de verbintenis volgt
phase-owner = Wie ze opneemt
phase-organisation = Organisatie
phase-area = Gebied
phase-due = Tegen
phase-due-hint = Dag en uur (15/01 12:00) of minuten vanaf nu.
phase-from-finding = Vaststelling nr.
phase-conclusion = Besluit
phase-without = Waarom een debriefing ontbreekt
phase-without-hint = Een evaluatie wordt afgesloten na beide debriefings, of met deze reden.
phase-close-do = De evaluatie afsluiten
phase-close = Afsluiten

## De akte op papier, en haar ondertekening

phase-document = Akte over een fase
phase-document-sealed = Vorm: verzegeld in het journaal, niet ondertekend (laatste vermelding № { $seq }).
phase-document-for-signature = Vorm: verzegeld in het journaal (laatste vermelding № { $seq }); enkel ondertekend als dit bestand een elektronische handtekening draagt.
phase-document-amended = Gewijzigde versie: wijziging nr. { $n } van { $at } (vermelding № { $seq }).
phase-document-change = { $before } → { $after }
phase-document-line = { $label }: { $value }
phase-document-standing = Zekerheid
phase-document-pdf = Pdf (FR + NL)
phase-sign-title = Ondertekening van de akte
phase-sign-lede = Elke handeling wordt in het journaal verzegeld zodra ze gesteld is. Ondertekenen gebeurt elders, bijvoorbeeld met een identiteitskaart, op een exemplaar dat hier wordt gegeven; bij terugkeer wordt het nagegaan.
phase-sign-later = Het exemplaar zegt wat bekend is op het ogenblik dat u het neemt: neem na een wijziging of de opheffing een nieuw.

## Uitgevoerd

phase-done-declared = { $number } is afgekondigd. Verwittig nu wie verwittigd moet worden.
phase-done-recorded = { $number } is genoteerd. Verwittig nu wie verwittigd moet worden.
phase-done-changed = Genoteerd voor { $number }.
phase-step-up-declare = het afkondigen van een fase
phase-step-up-answer = het bevestigen of betwisten van een fase
phase-step-up-amend = de wijziging van een fase
phase-step-up-end = het opheffen of afschalen van een fase
phase-done-evaluation = Genoteerd in { $number }.

## Weigeringen

refusal-phase-changed = { $function } heeft dit gewijzigd om { $at } (vermelding № { $seq }). Er is niets geschreven. Herlaad de pagina, kijk en beslis dan opnieuw: wat u typte is bewaard.
refusal-phase-regime = { $level }: het profiel heeft geen regime voor dit niveau op { $day }. Controleer het tijdstip of kies een ander niveau.
refusal-phase-function = { $level }: alleen de bevoegde functie beslist erover ({ $functions }). Wend u tot haar, of noteer wat zij mondeling verklaart.
refusal-phase-received = { $level }: anderen beslissen erover. Noteer wat ontvangen is, met de bron.
refusal-phase-reach = { $level }: uw mandaat dekt dit grondgebied niet volledig. Wend u tot de overheid ter plaatse, of noteer wat zij mondeling verklaart.
refusal-phase-one-area = { $level }: kies één gemeente. Voor meerdere gemeenten kondigt elke de hare af, of het hogere niveau.
refusal-phase-criteria-all = { $level }: alle criteria moeten vervuld zijn. Zo niet, dan past misschien een ander niveau.
refusal-phase-criteria = { $level }: vink minstens één criterium aan.
refusal-phase-frozen = { $level } ({ $number }) is van kracht sinds { $at }: voor dit incident wordt geen fase van een lager niveau afgekondigd. De operaties en de verwittigingen gaan door.
refusal-phase-already = { $level }: { $number } is hier al van kracht sinds { $at }. Open die om te bevestigen, te wijzigen of te beëindigen.
refusal-phase-ended = { $number } is beëindigd ({ $state }). Kondig zo nodig een nieuwe af.
refusal-phase-nothing-waits = { $number }: { $act } wacht niet op een bevestiging of een betwisting. Herlaad de pagina.
refusal-phase-before = De fase begon pas om { $at }: geef een later tijdstip.
refusal-phase-many = Hoogstens { $most }.
refusal-phase-nothing-below = Geen lagere fase staat in steun van { $number }: hef ze op, of laat eerst de lagere fase afkondigen.
refusal-phase-told = Voor { $number } is die persoon al als verwittigd genoteerd.
refusal-phase-about = Er is geen incident { $number } dat u mag zien.
refusal-phase-written = Een schriftelijke akte komt als document, per e-mail of als tekstbericht: kies een daarvan, of noteer wat mondeling gezegd is.
refusal-phase-amend = { $level }: alleen de bevoegde functie wijzigt ze ({ $functions }). U kunt een ontbrekende taal aanvullen en toevoegen wie verwittigd moet worden.
refusal-phase-no-end = { $number } heeft geen einde dat telt: daaraan is niets te wijzigen.
refusal-phase-unchanged = Er zou niets veranderen aan { $number }. Schrijf wat anders moet zijn.
refusal-phase-evaluation-closed = { $number } is afgesloten: er komt niets meer bij.
refusal-phase-not-debriefed = Noteer eerst in { $number } dat deze debriefing gehouden is.
refusal-phase-debriefs = Niet beide debriefings zijn gehouden: zeg waarom, of wacht erop.
refusal-phase-due = Dat tijdstip is al voorbij. Geef er een dat nog komt.
refusal-phase-copies = Er zijn al { $limit } exemplaren van deze fase. Gebruik er een van.
refusal-phase-not-ours = Dit exemplaar werd niet voor deze fase gegeven.
refusal-phase-unsigned = Dit document draagt geen handtekening.
refusal-erase-phase = № { $entry } zegt welke fase van kracht was en sinds wanneer: latere handelingen hangen ervan af. Het blijft.

## Soorten vermeldingen

kind-emergency-declared = Fase afgekondigd
kind-emergency-recorded = Fase genoteerd
kind-emergency-speaker-named = Spreker genoemd
kind-emergency-confirmed = Bevestigd
kind-emergency-contested = Betwist
kind-emergency-scaled-up = Gaat in steun van een hogere fase
kind-emergency-resumed = Leidt opnieuw na het einde van
kind-emergency-scaled-down = Afgeschaald
kind-emergency-lifted = Fase opgeheven
kind-emergency-amended = Gewijzigd
kind-emergency-told = Verwittigd
kind-emergency-not-reached = Niet bereikt
kind-emergency-copy-given = Exemplaar gegeven om te ondertekenen
kind-emergency-copy-signed = Ondertekend exemplaar ontvangen
kind-emergency-evaluation-opened = Evaluatie geopend
kind-emergency-debriefed = Debriefing gehouden
kind-emergency-finding-noted = Vaststelling genoteerd
kind-emergency-lesson-drawn = Les getrokken
kind-emergency-evaluation-closed = Evaluatie afgesloten

## Papier

phase-paper = Fasen
phase-paper-level = Fase
phase-paper-since = Sinds
phase-paper-about = Incident
phase-paper-where = Grondgebied
phase-paper-by = Opgetekend door
phase-paper-state = Stand
phase-paper-to-tell = In te lichten

# Wat een rapport ervan overneemt
phase-open-work = Geldende fasen
phase-offer = { $name } ({ $number }), van kracht sinds { $since }.
phase-offer-waits = { $name } ({ $number }), genoteerd op { $since } en nog niet bevestigd door de overheid.
phase-offer-ended = { $name } ({ $number }), van kracht sinds { $since }, opgeheven op { $ended }.
