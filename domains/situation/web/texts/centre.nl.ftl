# Het centrum: paraatheid, ontvangen toestanden, aanwezigen.

room-centre = Centrum
centre-title = Het centrum
centre-lede = De paraatheid, de toestanden die van andere overheden ontvangen zijn, en wie ter plaatse is.
centre-posture = Paraatheid
posture-normal = normale bewaking
posture-reinforced = versterkte bewaking
posture-partial = centrum gedeeltelijk geactiveerd
posture-full = centrum volledig geactiveerd
posture-stand-down = afschaling
centre-never-set = De paraatheid werd nog nooit gewijzigd: normale bewaking.
centre-since-at = sinds { $time }
centre-since = Sinds
centre-until = Tot en met
centre-until-hint = Laatste dag, als dat gezegd werd.
centre-needs = Gevraagde bezetting
centre-needs-hint = Functie en aantal; de pagina toont hoeveel er ter plaatse zijn.
centre-nobody = —
centre-count = Aantal
centre-rooms = Zalen
centre-room = Zaal
centre-no-room = geen zaal
centre-reason = Reden
centre-reason-hint = Wat er gebeurt en wat van het centrum verwacht wordt.
centre-set = Paraatheid wijzigen
centre-set-do = Paraatheid vastleggen
centre-posture-done = Paraatheid vastgelegd
badge-postures = { $n ->
    [one] paraatheid te bevestigen
   *[other] paraatheden te bevestigen
}
posture-waits = te bevestigen
posture-standing-unconfirmed = genoteerd, niet bevestigd
posture-standing-confirmed = bevestigd
posture-standing-contested = betwist: telt niet
posture-ordered = bevolen ({ $time }) door: { $by }
posture-recorded = genoteerd ({ $time }) door: { $by }
posture-answer-confirmed = Bevestigd ({ $time }) door: { $by }
posture-answer-contested = Betwist ({ $time }) door: { $by }
centre-record = Een bevolen paraatheid noteren
centre-record-do = Paraatheid noteren
centre-record-done = Paraatheid genoteerd, te bevestigen
centre-ordered-by = Bevolen door
centre-ordered-hint = Ze telt vanaf nu. Iemand die de paraatheid bepaalt, bevestigt of betwist ze nadien.
centre-ordered-hint-set = Alleen als u het bevel van iemand anders noteert; het wordt nadien bevestigd of betwist.
centre-ordered-myself = ikzelf
centre-speaker = Naam van de persoon
centre-speaker-hint = Wie ze beval, als u het niet zelf was.
centre-means = Hoe het bevel kwam
centre-answer = Bevestigen of betwisten
centre-answer-words = Opmerking, of reden als u betwist
centre-answer-confirm = Zo was het
centre-answer-contest = Zo was het niet
centre-answer-done = Antwoord genoteerd
centre-stated = Meegedeeld uur
centre-stated-hint = Alleen als het niet nu is, bijvoorbeeld 02:41.
centre-states = Ontvangen toestanden
centre-state = Toestand
centre-level = Niveau
centre-scope = Bereik
centre-scope-hint = Voor wie of wat, als het niet voor iedereen is.
centre-scope-all = algemeen
centre-source = Bron
centre-source-hint = Wie het zei en hoe: bericht, oproep, website.
centre-state-never = tot nu toe niets ontvangen
centre-over = verstreken
centre-unverified = benamingen te verifiëren
centre-states-none = Geen toestanden op te volgen
centre-states-none-hint = Het profiel noemt er geen (catalogues.toml).
centre-note = Ontvangen toestand noteren
centre-note-do = Noteren
centre-state-done = Toestand genoteerd
centre-choose = Kies
centre-here = Ter plaatse
centre-here-none = Niemand staat als aanwezig genoteerd
centre-here-none-hint = Noteer wie binnenkomt: bij een evacuatie telt deze lijst.
centre-name = Naam
centre-erased = naam gewist
centre-function = Functie
centre-house = Organisatie
centre-house-hint = Als de persoon van elders komt.
centre-i-am-here = Ik ben ter plaatse
centre-enter = Iemand anders noteren
centre-enter-do = Aankomst noteren
centre-stay-done = Aankomst genoteerd
centre-leave = Vertrokken
centre-left-done = Vertrek genoteerd
centre-past = Vorige standen
refusal-posture-step = Van ‘{ $from }’ gaat men niet over naar ‘{ $to }’: een activering eindigt met de afschaling.
refusal-posture-answered = Deze paraatheid moet niet, of niet meer, bevestigd worden.
refusal-posture-own = U noteerde ze zelf: iemand anders bevestigt of betwist ze.
refusal-already-on-site = Deze persoon staat al als aanwezig genoteerd.
kind-situation-posture-set = Paraatheid vastgelegd
kind-situation-posture-confirmed = Bevolen paraatheid bevestigd
kind-situation-posture-contested = Bevolen paraatheid betwist
kind-situation-state-noted = Ontvangen toestand genoteerd
kind-situation-site-entered = Aankomst in het centrum
kind-situation-site-left = Vertrek uit het centrum

# The wall
wall-title = Zaalscherm
wall-open = Lopende incidenten
wall-none = Geen lopende incidenten.
wall-as-of = Stand van
wall-stale = Dit scherm krijgt al { $n } s geen nieuws. Vertrouw er niet op.
wall-dark = Dit adres opent niets, of niets meer. Vraag de beheerder een nieuw token voor dit scherm.
wall-dark-strong = Dit token kan meer dan lezen: het hoort niet in het adres van een scherm. Vraag er een dat enkel mag lezen.
centre-wall-hint = Zaalscherm: de beheerder geeft een machine de weergavefunctie en een token dat enkel leest; open dan { $address } gevolgd door het token.
wall-more = { $n ->
    [one] en nog één
   *[other] en nog { $n }
}
wall-waiting = { $n ->
    [one] melding wacht
   *[other] meldingen wachten
}
wall-overdue = { $n ->
    [one] persoon te laat geïnformeerd
   *[other] personen te laat geïnformeerd
}
