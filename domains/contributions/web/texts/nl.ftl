# Bijdragen: vragen aan de partners, antwoorden via een link, bestanden, dekking.

## De zaal en haar delen

room-contributions = Bijdragen
contribution-badge = { $late ->
        [0] te beoordelen
       *[other] te beoordelen, { $late } fiches te laat
    }
contribution-title = Bijdragen
contribution-lede = Elk jaar gevraagd: wat de partners voor de maatregelen van het plan gedaan hebben.
contribution-parts = Delen
contribution-part-campaigns = Vragen
contribution-part-coverage = Dekking
contribution-part-map = Kaart van de acties
contribution-part-overlaps = Overlappingen

## Vragen

contribution-open = Een vraag openen
contribution-open-lede = De brief wordt door de partners in het Frans en in het Nederlands gelezen. Er wordt nog niemand bevraagd.
contribution-open-do = Openen
contribution-campaign = Vraag
contribution-year = Jaar
contribution-due = Antwoord verwacht tegen
contribution-name-fr = Naam in het Frans
contribution-name-nl = Naam in het Nederlands
contribution-letter = Brief aan de partners
contribution-letter-fr = Brief in het Frans
contribution-letter-nl = Brief in het Nederlands
contribution-questions = Vragen
contribution-guarded = Beperkt verspreid: geen link zonder account
contribution-guarded-hint = Deze vraag is bestemd voor beperkte verspreiding: er vertrekt geen brief en geen herinnering naar de partners, en er leidt geen link naar hun fiches. Verwittig hen zelf; wat zij doen, wordt hier door een genoemde functie genoteerd.
contribution-partners = Partners
contribution-partner = Partner
contribution-unanswered = Zonder antwoord
contribution-to-judge = Te beoordelen
contribution-accepted = Aanvaard
contribution-closed = Afgesloten
contribution-none = Geen vraag
contribution-none-hint = Open een vraag en kies daarna maatregelen en partners.
contribution-none-open = Er staat geen vraag open
contribution-all = Alle
contribution-state = Stand
contribution-measures = Maatregelen
contribution-measure = Maatregel
contribution-without-answer = Maatregelen zonder antwoord
contribution-nothing-short = Niets te melden
contribution-nothing-unjudged = { $n ->
        [one] { $n } “niets te melden” niet beoordeeld
       *[other] { $n } “niets te melden” niet beoordeeld
    }
contribution-answered-at = Laatste antwoord
contribution-nobody = Niemand hier
contribution-nobody-hint = Bevraag partners, of kies een andere stand.
contribution-moved = datum verplaatst
contribution-due-before = in plaats van
contribution-moves = Antwoorddatum gewijzigd
contribution-move = De antwoorddatum wijzigen
contribution-move-hint = De herinneringen en de links volgen de nieuwe datum. Wie aangeschreven werd en niet alles beantwoord heeft, krijgt een brief met de vroegere datum, de nieuwe en de reden zoals u ze schrijft.
contribution-move-do = De datum wijzigen
contribution-amend = De vraag verbeteren
contribution-edit-lede = De pagina’s van de partners tonen de nieuwe woorden meteen. Ontwerpen en antwoorden blijven zoals ze zijn.
contribution-edit-letter-hint = Brieven die al vertrokken zijn, veranderen niet; de pagina van de partner toont de nieuwe.
contribution-edit-questions-hint = Elke vraag behoudt haar nummer: een antwoord dat al gegeven is, blijft staan, met de woorden waarop het antwoordde. Een vraag die niet meer gesteld wordt, blijft zichtbaar waar er een antwoord of een ontwerp is.
contribution-edit-days = Datum en herinneringen
contribution-edit-why-hint = Nodig als de datum verandert; krijgen de partners bericht, dan staat de reden in de brief zoals u ze schrijft.
contribution-edit-tell = De datum per brief meedelen
contribution-edit-tell-hint = Aan wie al een brief kreeg, niet alles beantwoord heeft en een andere datum kent. Eerst ziet u wie dat is.
contribution-edit-do = Bewaren
contribution-edit-whom = Wie bericht krijgt over de datum
contribution-edit-waits = Brieven aan partners wachten hier op vrijgave: ze vertrekken zodra iemand ze vrijgeeft.
contribution-edit-tell-do = { $n ->
        [one] Bewaren en de brief versturen
       *[other] Bewaren en { $n } brieven versturen
    }
contribution-question-n = Vraag { $n }
contribution-question-new = nieuwe vraag
contribution-question-gone = wordt niet meer gesteld
contribution-question-gone-partner = Deze vraag wordt niet meer gesteld. Wat u geschreven hebt, blijft staan.
contribution-question-was = De vraag was:
contribution-changed-on = gewijzigd op
contribution-amendments = Verbeteringen van de vraag
contribution-amend-told = { $n ->
        [one] brief gepland voor één partner
       *[other] brief gepland voor { $n } partners
    }
contribution-changed-names = naam
contribution-changed-letter = brief
contribution-changed-questions = vragen
contribution-changed-reminders = herinneringen
contribution-changed-due = antwoorddatum
contribution-reminders-profile = die van het profiel
contribution-untold-list = Nog niet ingelicht
contribution-untold-hint = Geen brief bereikt deze partners. Verwittig ze zelf en noteer wie u sprak en wanneer.
contribution-untold-no-address = geen adres
contribution-untold-link-ended = link beëindigd
contribution-untold-link-expired = link verlopen
contribution-untold-no-letters = er vertrekt geen brief
contribution-told-by-hand = Ik heb de partner verwittigd
contribution-told-whom = Wie verwittigd is
contribution-told-when = Wanneer
contribution-told-do = Noteren
contribution-told-moved = ingelicht over de nieuwe datum op
contribution-untold-moved = niet ingelicht over de nieuwe datum: geen adres
contribution-waits-moved = de brief over de nieuwe datum wacht op vrijgave
contribution-back-moved = niet ingelicht over de nieuwe datum: de brief is ingetrokken
contribution-letters-wait = { $n ->
        [one] Eén brief wacht op vrijgave.
       *[other] { $n } brieven wachten op vrijgave.
    }
contribution-letters-wait-do = Nalezen en versturen
contribution-close = De vraag afsluiten
contribution-close-hint = Niemand kan dan nog antwoorden. Wat al geantwoord is, kan nog beoordeeld worden.
contribution-close-sure = Afsluiten? De links nemen geen antwoord meer aan.
contribution-reopen = De vraag heropenen
contribution-reopen-hint = Wie te laat antwoordt, kan dat opnieuw met de link die hij heeft, en brieven die nog moeten komen, vertrekken. Documenten die intussen vastgelegd zijn, blijven zoals ze zijn. Is de datum voorbij, wijzig hem dan ook.
contribution-reopened = heropend op
contribution-why = Waarom
contribution-text-not-available = tekst niet beschikbaar
contribution-sheet-waiting = in afwachting
contribution-sheet-silent = geen antwoord
contribution-sheet-partly = onvolledig antwoord
contribution-sheet-to-judge = te beoordelen
contribution-sheet-returned = teruggestuurd met vragen
contribution-sheet-done = volledig
contribution-sheet-not-asked = niet meer bevraagd

## Bevragen

contribution-ask = Partners bevragen
contribution-ask-lede = Wie al bevraagd is, wordt alleen over het nieuwe bevraagd.
contribution-asked-before = al bevraagd
contribution-ask-unreachable = Waar geen brief kan vertrekken, is niemand met een adres bekend: noteer hieronder een contactpersoon, of maak na het bevragen een link op de fiche van de partner en bezorg die zelf.
contribution-ask-do = Bevragen
contribution-ask-these = Partners bevragen over de gekozen maatregelen
contribution-named = Iedereen bevragen die het plan noemt
contribution-named-lede = Wie het plan voor een maatregel noemt, wordt er in één handeling over bevraagd, elk met een eigen link. U ziet eerst wie dat is.
contribution-named-new = een nieuwe vraag
contribution-named-year = Jaar, voor een nieuwe vraag
contribution-named-theme = het hele thema
contribution-named-look = Tonen wie bevraagd wordt
contribution-named-whom = Wie bevraagd wordt
contribution-named-letter = Brief
contribution-named-leaves = vertrekt met een link
contribution-named-silent = { $n ->
    [one] Naar één partner kan geen brief vertrekken: niemand met een adres is bekend. Noteer hieronder een contactpersoon, of maak nadien een link op de fiche.
   *[other] Naar { $n } partners kan geen brief vertrekken: niemand met een adres is bekend. Noteer hieronder contactpersonen, of maak nadien links op hun fiches.
}
contribution-named-nothing-new = niets nieuws
contribution-named-none = Niemand wordt bevraagd
contribution-named-none-hint = Voor geen van deze maatregelen noemt het plan een partner. Noem ze in het plan, of kies zelf partners.
contribution-named-nobody = Het plan noemt niemand voor
contribution-named-others = Genoemd in het plan, maar geen partners die bevraagd worden:
contribution-named-letter-own = Naam en brief van de vraag
contribution-named-do = Allemaal bevragen
contribution-remind-before = Herinneringen: dagen vooraf
contribution-remind-after = Herinneringen: dagen nadien
contribution-remind-hint = Dagen met een komma ertussen. Zijn beide leeg, dan gelden die van het profiel (vooraf: { $before }; nadien: { $after }). Een streepje: geen herinnering.
contribution-reminded = herinneringen (dagen): { $before } vooraf, { $after } nadien
contribution-choose = Kiezen
contribution-about-which = Over welke maatregelen
contribution-whom = Wie
contribution-no-measures = Geen maatregel
contribution-no-measures-hint = Geen enkele maatregel die dit jaar van kracht is, voldoet aan uw keuze.
contribution-contacts-paste = Contactpersonen
contribution-contacts-hint = Eén regel per partner: partner; naam; e-mail; taal; tweede naam; tweede e-mail. Zonder regel worden die van de vorige keer overgenomen.
contribution-period-unknown = periode niet bekend
contribution-other = Een andere partner
contribution-other-hint = Een vereniging of instelling die in geen enkele lijst staat. Eenmaal bevraagd, staat ze de volgende keer in deze lijst.
contribution-other-name = Naam van de organisatie
contribution-other-kind = Soort organisatie
contribution-other-areas = Waar ze werkt
contribution-other-areas-hint = Vink niets aan als ze aan geen plaats gebonden is.
contribution-other-person = Wie er antwoordt
contribution-other-mail-hint = Zonder adres kan er geen brief vertrekken: maak dan een link op de fiche van de partner.

## De fiche van een partner

contribution-write = Antwoorden voor de partner
contribution-not-nothing = Een ontbrekend antwoord betekent niet dat er niets gedaan wordt.
contribution-action-n = Actie { $n }
contribution-action = Actie
contribution-action-number = Nummer van de actie
contribution-where = Waar
contribution-for-whom = Voor wie
contribution-when = Wanneer
contribution-result = Resultaat
contribution-figures = Cijfers
contribution-evidence = Bewijzen
contribution-obstacles = Knelpunten
contribution-cost = Kosten
contribution-file = Bestand { $n }
contribution-taken-over = overgenomen van vorig jaar
contribution-standing-given = te beoordelen
contribution-standing-accepted = aanvaard
contribution-standing-returned = teruggestuurd met vragen
contribution-standing-refused = geweigerd
contribution-standing-withdrawn = ingetrokken
contribution-hint-no-result = Het resultaat is niet vermeld.
contribution-hint-no-figure = Een resultaat zonder cijfer.
contribution-hint-no-area = De plaats ontbreekt.
contribution-hint-no-group = De doelgroep ontbreekt.
contribution-hint-no-period = De periode ontbreekt.
contribution-hint-outside-year = De periode valt buiten het gevraagde jaar.
contribution-hint-same-text = Dezelfde tekst als vorig jaar.
contribution-hint-no-evidence = Geen bewijs.
contribution-judge = Beoordelen wat aangevinkt is
contribution-judge-this = Deze actie beoordelen
contribution-judge-all = Alles wat op deze fiche te beoordelen is ({ $n })
contribution-judge-next = Daarna te beoordelen:
contribution-judge-nothing = Dit antwoord beoordelen
contribution-verdict = Beslissing
contribution-verdict-accept = Aanvaarden
contribution-verdict-return = Terugsturen met vragen
contribution-verdict-refuse = Weigeren
contribution-judge-words = Vragen of redenen
contribution-judge-hint = De partner leest ze. Niet verplicht bij een aanvaarding. Wat geweigerd of ingetrokken is, kan alsnog aanvaard worden, met een reden.
contribution-judge-do = Beslissen
contribution-withdraw = Een aanvaarde actie intrekken
contribution-withdraw-hint = De actie telt niet meer mee en blijft leesbaar, met de reden.
contribution-translate = Deze actie vertalen
contribution-translate-again = De vertaling aanpassen
contribution-translate-title = Vertaling door de dienst
contribution-translate-into-fr = In het Frans
contribution-translate-into-nl = In het Nederlands
contribution-translate-hint = Het origineel blijft zoals de partner het schreef. De vertaling wordt in de andere taal van een verantwoording gedrukt, met de vermelding dat ze van de dienst is; ze vervalt als de partner de actie herschrijft.
contribution-translate-figures-hint = Dezelfde cijfers, in dezelfde volgorde: { $figures }
contribution-translate-do = De vertaling opslaan
contribution-translated-by-office = Vertaling van de dienst
contribution-contacts = Contactpersonen
contribution-contact-0 = Eerste persoon
contribution-contact-1 = Tweede persoon
contribution-unreachable = { $n ->
        [one] Eén partner heeft geen contactpersoon met een adres: er kan geen brief vertrekken.
       *[other] { $n } partners hebben geen contactpersoon met een adres: er kan geen brief vertrekken.
    }
contribution-unreachable-one = er kan geen brief vertrekken
contribution-no-contact = Niemand is aangewezen: er kan geen bericht vertrekken.
contribution-told-count = { $n ->
        [one] Eén bericht geschreven.
       *[other] { $n } berichten geschreven.
    }
contribution-untold = { $n ->
        [one] één zonder adres
       *[other] { $n } zonder adres
    }
contribution-remind = Herinnering sturen
contribution-remind-lede = Wie niet op alles geantwoord heeft, of niet op wat met vragen terugkwam, krijgt meteen een herinnering, wat de datum ook is. Hieronder ziet u eerst wie dat is.
contribution-remind-look = Tonen wie een herinnering krijgt
contribution-remind-whom = Wie een herinnering krijgt
contribution-remind-unreached = { $n ->
        [one] Eén partner is niet te bereiken: er vertrekt geen herinnering naar die partner.
       *[other] { $n } partners zijn niet te bereiken: er vertrekt geen herinnering naar hen.
    }
contribution-remind-waits = Brieven aan partners wachten hier op vrijgave: de herinneringen vertrekken zodra iemand ze vrijgeeft.
contribution-remind-to = Gaat naar
contribution-remind-last = Laatst herinnerd
contribution-remind-by-day = automatisch
contribution-remind-recent = minder dan een dag geleden herinnerd
contribution-remind-no-address = niemand met een adres
contribution-remind-no-address-do = Wijs op de fiche een persoon aan.
contribution-remind-link-ended = link beëindigd
contribution-remind-link-ended-do = De link in de brief zou niets openen: wijs de persoon op de fiche opnieuw aan.
contribution-remind-link-expired = link verlopen
contribution-remind-link-expired-do = De link in de brief zou niets openen: wijzig de antwoorddatum, of maak een link op de fiche.
contribution-remind-no-mail = hier geen e-mail
contribution-remind-no-mail-do = Van hier vertrekt geen e-mail: verwittig de partner zelf.
contribution-remind-none = Niemand om te herinneren
contribution-remind-none-hint = Wie bevraagd werd, heeft op alles geantwoord, ook op wat terugkwam.
contribution-remind-again = { $n ->
        [one] Ook de partner die minder dan een dag geleden herinnerd is
       *[other] Ook de { $n } partners die minder dan een dag geleden herinnerd zijn
    }
contribution-remind-returned = { $n ->
        [one] één kwam terug met vragen
       *[other] { $n } kwamen terug met vragen
    }
contribution-remind-rule = Een automatische herinnering die binnen een dag na deze zou vallen, vertrekt niet; alle latere wel, en anderen worden verwittigd zoals gepland.
contribution-remind-do = { $n ->
        [one] De herinnering versturen
       *[other] { $n } herinneringen versturen
    }
contribution-remind-back = Terug naar de vraag
contribution-reminded-on = herinnerd op
contribution-reminded-asked = herinnering gevraagd, nog niet geschreven
contribution-reminded-waits = de herinnering wacht op vrijgave
contribution-reminded-taken-back = de herinnering is ingetrokken
contribution-release = Intrekken wat bij vergissing gevraagd is
contribution-release-hint = Deze maatregelen gelden dan als niet gevraagd: er ontbreekt geen antwoord en er vertrekt geen herinnering voor. Wie een brief kreeg, wordt met een andere verwittigd. Wat beantwoord is, blijft.
contribution-release-do = Hierover niet meer bevragen
contribution-not-asked-any-more = Hier wordt u niets meer gevraagd: de vraag is ingetrokken. U hoeft niets te doen.
contribution-contact-name-do = Een persoon aanwijzen
contribution-contact-remove = Verwijderen
contribution-contact-remove-sure = Deze persoon verwijderen? De link opent dan niets meer en er gaat geen brief meer naar deze persoon.
contribution-which-contact = Welke
contribution-contact-do = Aanwijzen en schrijven
contribution-name = Naam
contribution-mail = E-mail
contribution-language = Taal
contribution-both-languages = Beide talen
contribution-this-language = Die van deze pagina
contribution-links = Links zonder account
contribution-link-anybody = Om het even wie
contribution-link-open = open tot
contribution-link-ended = beëindigd
contribution-link-expired = verlopen
contribution-link-opened = geopend op
contribution-link-unopened = nooit geopend
contribution-link-used = { $n ->
        [one] één antwoord
       *[other] { $n } antwoorden
    }
contribution-link-end = Beëindigen
contribution-link-end-sure = Deze link beëindigen?
contribution-link-hint = De link wordt één keer getoond. Wie hem heeft, kan voor de partner antwoorden.
contribution-link-for = Voor wie
contribution-link-days = Open gedurende
contribution-days = { $n ->
        [one] één dag
       *[other] { $n } dagen
    }
contribution-link-make = Een link maken
contribution-link-made = Link gemaakt
contribution-step-up-ask = het vragen van bijdragen aan partners
contribution-step-up-contact = het aanduiden van een contactpersoon, die een brief krijgt
contribution-step-up-link = het maken van een link zonder account
contribution-step-up-move = het wijzigen van de datum, waarvan partners bericht krijgen
contribution-step-up-remind = het versturen van herinneringen naar partners
contribution-step-up-reopen = het heropenen van een vraag, waarvan de links opnieuw openen
contribution-step-up-release = het intrekken van maatregelen, waarvan de partner bericht krijgt
contribution-step-up-return = het terugsturen van antwoorden naar een partner
contribution-link-once = Hij wordt alleen deze keer getoond.
contribution-link-what = Hij opent deze fiche en niets anders.
contribution-link-qr = Code om te scannen
contribution-link-spoken = Om te dicteren
contribution-back = Terug naar de fiche
contribution-history = Geschiedenis
contribution-telling-asked = vraag
contribution-telling-reminded = herinnering
contribution-telling-reminded-now = herinnering op verzoek
contribution-telling-released = niet meer bevraagd
contribution-telling-escalated = doorgegeven aan anderen
contribution-telling-returned = teruggestuurd met vragen
contribution-telling-moved = nieuwe datum
contribution-stands-waits = wacht op vrijgave
contribution-stands-taken-back = ingetrokken, niet verstuurd
contribution-no-address = geen adres bekend
contribution-version = antwoord { $n }
contribution-erased = gewist

## Antwoorden

contribution-gone = Deze link opent niets
contribution-gone-why = Hij is verlopen, door een andere vervangen, of zijn adres is niet volledig.
contribution-gone-do = Vraag een nieuwe link aan de afzender. Wat u bewaard had, blijft bewaard.
contribution-typed = Wat u net getypt hebt
contribution-typed-gone = Er is niets van bewaard. Kopieer deze tekst voor u de pagina sluit: met een nieuwe link kunt u hem opnieuw gebruiken.
contribution-typed-stray = Dit is niet bewaard. Kopieer deze tekst als u hem nog nodig hebt.
contribution-said-sent = Goed ontvangen. Uw antwoord is verstuurd.
contribution-said-sent-but = Goed ontvangen. Uw antwoord is verstuurd, behalve “niets te melden” waar dat al aanvaard is: die ontwerpen blijven hier staan en u kunt ze verwijderen.
contribution-said-saved = Bewaard als ontwerp. Er is nog niets verstuurd.
contribution-said-imported = De regels van het bestand zijn overgenomen en verstuurd.
contribution-said-discarded = Het ontwerp is verwijderd.
contribution-closed-partner = De vraag is afgesloten: er kan niets meer verstuurd worden. Neem contact op met de afzender van de vraag.
contribution-sent-before = { $n ->
        [one] Er is al één antwoord verstuurd, op
       *[other] Er zijn al { $n } antwoorden verstuurd, het laatste op
    }
contribution-may-correct = U kunt verbeteren wat nog niet beoordeeld is.
contribution-missing = { $n ->
        [0] Elke maatregel heeft een antwoord.
        [one] Voor één maatregel is er nog geen antwoord.
       *[other] Voor { $n } maatregelen is er nog geen antwoord.
    }
contribution-unconfirmed = { $n ->
        [one] Eén actie van vorig jaar is niet bevestigd en wordt niet verstuurd.
       *[other] { $n } acties van vorig jaar zijn niet bevestigd en worden niet verstuurd.
    }
contribution-answer-not-asked = niet gevraagd
contribution-answer-waiting = antwoord verwacht
contribution-answer-silent = geen antwoord
contribution-answer-nothing = niets te melden
contribution-answer-answered = beantwoord
contribution-answer-missing = nog geen antwoord
contribution-question = Vraag
contribution-questions-hint = Uw antwoorden worden samen met de rest verstuurd. Ze worden niet beoordeeld.
contribution-answer-given = Antwoord
contribution-answer-do = De vraag beantwoorden
contribution-answer-correct = Het antwoord wijzigen
contribution-answer-new = Nieuw antwoord
contribution-answer-yours = Uw antwoord
contribution-answers-of-all = Antwoorden op de vragen
contribution-will-be-taken-back = Wordt bij het versturen teruggenomen.
contribution-keep-it = Behouden
contribution-correct = Verbeteren
contribution-take-back = Terugnemen
contribution-correction-of = Verbetering van actie { $n }
contribution-draft = Ontwerp
contribution-not-sent = nog niet verstuurd
contribution-edit = Wijzigen
contribution-discard = Het ontwerp verwijderen
contribution-discard-sure = Ja, verwijderen
contribution-from-last-year = Van vorig jaar
contribution-not-confirmed = niet bevestigd
contribution-confirm = Overnemen voor { $year }
contribution-confirm-days = Overnemen voor { $year }: { $days }
contribution-change-it = Aanpassen
contribution-before-next = Dit wordt overgenomen voor { $year }:
contribution-before-bare = Zonder cijfers of bewijzen: vul die van dit jaar in.
contribution-before-open = Een dag die nog moet komen, blijft open.
contribution-before-was = Vorig jaar:
contribution-draft-bare = Overgenomen van vorig jaar, nog zonder cijfers: vul die van dit jaar in.
contribution-send-bare = { $n ->
        [one] Eén actie die van vorig jaar is overgenomen, wordt zonder cijfers verstuurd:
       *[other] { $n } acties die van vorig jaar zijn overgenomen, worden zonder cijfers verstuurd:
    }
contribution-before-hint = Overgenomen van vorig jaar, een jaar later, zonder cijfers of bewijzen. Kijk alles na.
contribution-add = Een actie toevoegen
contribution-nothing-do = Niets te melden voor deze maatregel
contribution-nothing-why = Waarom is er niets te melden?
contribution-nothing-hint = Dat is een antwoord: het verschilt van stilte.
contribution-save = Ontwerp bewaren
contribution-save-hint = Er wordt niets verstuurd voordat u alles samen verstuurt.
contribution-send = Het antwoord versturen
contribution-send-do = Alles versturen
contribution-unsent = { $n ->
        [0] Er is geen ontwerp om te versturen.
        [one] Eén ontwerp is nog niet verstuurd.
       *[other] { $n } ontwerpen zijn nog niet verstuurd.
    }
contribution-your-name = Uw naam
contribution-your-name-hint = Zodat men weet aan wie men een vraag kan stellen.
contribution-link-whoever = Wie deze link heeft, kan voor uw organisatie antwoorden en ziet wat hier bewaard is.
contribution-language-of = Taal van uw tekst
contribution-what = Wat er gedaan is
contribution-what-hint = In enkele zinnen die een parlementslid begrijpt.
contribution-where-hint = Vink de plaatsen aan, of het hele gewest.
contribution-areas-own = Uw grondgebied
contribution-areas-region = Het hele gewest
contribution-areas-zone = Politiezones
contribution-areas-municipality = Gemeenten
contribution-areas-neighbourhood = Wijken
contribution-from = Van
contribution-until = Tot
contribution-result-hint = Wat de actie veranderd heeft.
contribution-figures-hint = Per regel een cijfer en wat het telt: 250 uren
contribution-links-evidence = Webadressen van bewijzen
contribution-links-hint = Eén adres per regel, met https://
contribution-file-see = Het bestand bekijken
contribution-files = Bewijsbestanden
contribution-files-hint = Foto’s, pdf’s of teksten.
contribution-files-again = Kies de bestanden opnieuw: ze werden niet bewaard.
contribution-cost-euro = Kosten in euro
contribution-money = Financieringsbron

## Bestanden

contribution-import = Een bestand invoeren
contribution-import-lede = U ziet eerst bij elke regel wat ermee gebeurt; pas daarna wordt er iets overgenomen.
contribution-import-file = Excel-, OpenDocument- of CSV-bestand
contribution-import-hint = De kolommen worden aan hun titel herkend; het eenvoudigst is het model in te vullen. Om een actie te verbeteren die al verstuurd is, laat u haar nummer staan in de kolom “Nr. actie”.
contribution-import-preview = Bekijken wat erin staat
contribution-template = Model om in te vullen
contribution-import-actions = { $n ->
        [one] Eén actie over te nemen
       *[other] { $n } acties over te nemen
    }
contribution-import-corrections = { $n ->
        [one] { $n } al verstuurde actie te verbeteren
       *[other] { $n } al verstuurde acties te verbeteren
    }
contribution-import-nothing-count = { $n ->
        [one] Eén maatregel met niets te melden
       *[other] { $n } maatregelen met niets te melden
    }
contribution-import-answers = { $n ->
        [0] Geen antwoord op een vraag over te nemen
        [one] Eén antwoord op een vraag over te nemen
       *[other] { $n } antwoorden op vragen over te nemen
    }
contribution-import-known = { $n ->
        [one] Eén regel die er al is
       *[other] { $n } regels die er al zijn
    }
contribution-import-refused = { $n ->
        [one] Eén regel geweigerd
       *[other] { $n } regels geweigerd
    }
contribution-import-rejected = Geweigerde regels met de redenen
contribution-import-reasons = Waarom
contribution-import-moved = De kolommen staan in een andere volgorde dan in het model: ze zijn aan hun titel herkend.
contribution-import-others = Andere bladen, niet gelezen:
contribution-import-unknown = Onbekende kolommen, niet overgenomen:
contribution-import-encoding = Gelezen als { $encoding }: kijk de accenten na.
contribution-import-lines = Regels
contribution-import-line = Regel
contribution-import-verdict = Wat ermee gebeurt
contribution-import-more = De andere regels worden niet getoond; de aantallen tellen ze mee.
contribution-import-take = Overnemen wat goed is en versturen
contribution-import-none = Niets uit dit bestand kan overgenomen worden.
contribution-import-again = Ander bestand
contribution-many = Een bestand van meerdere partners invoeren
contribution-many-lede = Eén kolom zegt van wie elke regel is. U ziet eerst bij elke regel wat ermee gebeurt; pas daarna wordt er iets overgenomen.
contribution-many-hint = De kolom “Partner” bevat de code of de naam van de partner; de andere kolommen zijn die van het model van één partner.
contribution-many-partners = { $n ->
    [one] van één partner
   *[other] van { $n } partners
}
contribution-many-which = Wat overgenomen wordt
contribution-many-all = alle regels die goed zijn
contribution-many-chosen = alleen de hierboven aangevinkte regels
contribution-many-more = De andere regels worden niet getoond; de aantallen tellen ze mee. Ze worden samen met alle goede overgenomen.
contribution-many-take = Overnemen en noteren voor deze partners
contribution-line-action = actie over te nemen
contribution-line-correction = verbetert een actie die al verstuurd is
contribution-line-was = tot nu toe:
contribution-line-answer = antwoord over te nemen
contribution-line-nothing = niets te melden
contribution-line-known = al aanwezig, er wordt niets toegevoegd
contribution-line-faulty = geweigerd
contribution-note-formula = bevat een formule: de bewaarde waarde wordt overgenomen
contribution-note-date-as-text = datum uit een tekst gelezen
contribution-note-garbled = letters lijken beschadigd: controleer de codering van het bestand
contribution-note-other-year = de dag valt buiten het gevraagde jaar: is dit het bestand van een ander jaar?
contribution-cell-measure = “{ $value }” is geen maatregel die aan deze partner gevraagd is.
contribution-cell-measure-number = “{ $value }” kan twee maatregelen zijn: het rekenblad las het als een getal. Geef de cel de opmaak “Tekst”.
contribution-cell-measure-date = “{ $value }”: het rekenblad las het nummer van de maatregel als een datum. Geef de cel de opmaak “Tekst” en schrijf het nummer opnieuw.
contribution-cell-measure-missing = De regel zegt niet over welke maatregel hij gaat: is hij verschoven?{ $value }
contribution-cell-question = “{ $value }” is geen nummer van een vraag.
contribution-cell-what = Zeg wat er gedaan is.{ $value }
contribution-cell-area = “{ $value }” is geen plaats uit de lijst.
contribution-cell-group = “{ $value }” is geen doelgroep uit de lijst.
contribution-cell-date = “{ $value }” is geen datum zoals 31/12/2026.
contribution-cell-order = “{ $value }” ligt voor het begin.
contribution-cell-figure = “{ $value }” is geen cijfer gevolgd door wat het telt.
contribution-cell-cost = “{ $value }” is geen bedrag.
contribution-cell-link = “{ $value }” is geen adres.
contribution-cell-language = “{ $value }” is noch fr noch nl.
contribution-cell-long = Te lang: “{ $value }…”
contribution-cell-error = De formule eindigde op een fout: { $value }.
contribution-cell-unvalued = De formule heeft geen bewaarde waarde: open het bestand in het rekenblad, bewaar het en stuur het opnieuw.{ $value }
contribution-cell-merged = Samengevoegde cellen ({ $value }): het is niet duidelijk bij welke regel ze horen. Splits ze.
contribution-cell-both = De regel, een andere regel of de fiche heeft een actie bij deze maatregel, terwijl er niets te melden zou zijn: “{ $value }”.
contribution-cell-action-number = “{ $value }” is geen nummer van een actie op deze fiche over deze maatregel, of een andere regel gaat er al over. Het nummer staat er zoals in het in te vullen model: het jaar, een streepje, het nummer van de actie. Laat de cel leeg voor een nieuwe actie.
contribution-cell-action-judged = Actie { $value } is al beoordeeld of ingetrokken: ze wordt niet meer met een bestand verbeterd.
contribution-cell-column = “{ $value }” staat rechts van de laatste kolom met een titel: is de regel verschoven?
contribution-cell-partner = “{ $value }” komt met geen enkele partner overeen, noch op code noch op naam.
contribution-cell-partner-missing = De regel zegt niet van wie hij is.{ $value }
contribution-cell-partner-ambiguous = Meerdere partners heten “{ $value }”: schrijf de code.
contribution-cell-partner-not-asked = “{ $value }” werd bij deze vraag niet bevraagd: bevraag die partner eerst.
contribution-cell-partner-other = De regel is van “{ $value }”: deze fiche is die van een andere partner. Voer een bestand van meerdere partners in vanaf de pagina van de vraag, of vraag het aan wie u schreef.

## Dekking

contribution-coverage-lede = Wie doet wat, waar; en waar niemand iets doet.
contribution-theme = Thema
contribution-all-themes = Alle thema’s
contribution-against = Tegenover
contribution-by-partner = partners
contribution-by-area = plaatsen
contribution-by-year = jaren
contribution-only = Alleen
contribution-only-gaps = maatregelen zonder actie
contribution-only-asked = bevraagde maatregelen zonder actie
contribution-only-unasked = maatregelen waarover niemand bevraagd is
contribution-only-thin = maatregelen met te weinig opvolging
contribution-show = Tonen
contribution-gaps = { $n ->
        [one] Eén bevraagde maatregel zonder actie
       *[other] { $n } bevraagde maatregelen zonder actie
    }
contribution-unasked-count = { $n ->
        [one] Eén maatregel waarover niemand bevraagd is
       *[other] { $n } maatregelen waarover niemand bevraagd is
    }
contribution-unasked = niemand bevraagd
contribution-asked-partners = Bevraagde partners
contribution-thin = { $n ->
        [one] Eén onvoldoende opgevolgde maatregel
       *[other] { $n } onvoldoende opgevolgde maatregelen
    }
contribution-gap = zonder actie
contribution-thin-one = onvoldoende opgevolgd
contribution-rule = Onvoldoende: minder dan { $partners } partners of minder dan { $areas } plaatsen.
contribution-unverified = niet geverifieerd
contribution-legend = Een getal: acties. 0: de partner zegt dat er niets te melden is. ?: geen antwoord, de datum is voorbij. …: antwoord verwacht. Leeg: niet gevraagd.
contribution-areas = Plaatsen
contribution-area = Plaats
contribution-area-kind = Soort
contribution-actions = Acties
contribution-silent = Geen antwoord
contribution-source = Bron:
contribution-text-fr = Tekst FR
contribution-text-nl = Tekst NL
contribution-answers = Antwoorden
contribution-no-actions = Geen actie
contribution-more = Niet alle acties worden getoond: verfijn uw keuze.
contribution-overlaps-lede = Dezelfde maatregel, op dezelfde plaats, voor dezelfde doelgroep en op hetzelfde moment, door verschillende partners.
contribution-no-overlaps = Geen overlapping
contribution-no-overlaps-hint = Alleen acties met plaats en doelgroep worden vergeleken.
contribution-map-lede = De acties per plaats; hetzelfde in een tabel.
contribution-priority = prioritair
contribution-priority-source = Prioritaire wijken volgens:
contribution-priority-none = Er is hier geen openbare lijst van prioritaire interventiezones bekend: er wordt er geen getoond.
contribution-none-known = geen actie bekend
contribution-map-key = Rood: prioritaire wijk waarvoor partners bevraagd zijn en geen actie bekend is. Gestippeld: prioritaire wijk waarvoor niemand bevraagd is.
contribution-kind-region = gewest
contribution-kind-zone = politiezone
contribution-kind-municipality = gemeente
contribution-kind-neighbourhood = wijk
contribution-kind-sector = sector
contribution-actions-count = { $n ->
        [one] één actie
       *[other] { $n } acties
    }
contribution-accepted-count = { $n ->
        [one] één aanvaard
       *[other] { $n } aanvaard
    }
contribution-silent-count = { $n ->
        [one] één partner zonder antwoord
       *[other] { $n } partners zonder antwoord
    }
contribution-list = Lijst voor het volgende plan
contribution-list-for = Maatregelen om in het plan { $year } op te nemen
contribution-list-lede = Maatregelen zonder actie of onvoldoende opgevolgd in { $year }, zoals de dekking ze toont.
contribution-list-known = Bevraagde maatregelen zonder actie of onvoldoende opgevolgd
contribution-list-unasked = Niemand is bevraagd
contribution-list-unasked-hint = Of er iets gebeurt, is niet bekend: over deze maatregelen is geen enkele partner bevraagd.
contribution-list-missing = Maatregelen waarvan de tekst niet beschikbaar is
contribution-list-missing-hint = Alleen hun nummer is bekend: eerst moet hun tekst gevonden worden.
contribution-list-none = Geen maatregel.
contribution-plan = Plan
contribution-print = Afdrukken
contribution-project-do = Project
contribution-project-hint = Vanuit deze maatregel een project van het plan van volgend jaar beginnen
contribution-project-title = Maatregel { $number }
contribution-project-gap = Uitgangspunt: maatregel { $number } van “{ $plan }”, zonder enige actie in { $year }.
contribution-project-unasked = Uitgangspunt: maatregel { $number } van “{ $plan }”, waarover in { $year } niemand bevraagd is.
contribution-project-thin = Uitgangspunt: maatregel { $number } van “{ $plan }”, onvoldoende opgevolgd in { $year }.

## Gedaan

contribution-done-opened = { $of }: vraag geopend.
contribution-done-closed = { $of }: vraag afgesloten.
contribution-done-released = { $of }: ingetrokken.
contribution-done-released-untold = { $of }: ingetrokken. Geen brief bereikt deze partner: verwittig hem zelf, de lijst staat op de pagina van de vraag.
contribution-done-reopened = { $of }: vraag heropend.
contribution-done-many = Overgenomen. Partners: { $n }.
contribution-done-moved = { $of }: antwoorddatum gewijzigd.
contribution-done-amended = { $of }: vraag verbeterd.
contribution-done-told = { $of }: vraag verbeterd. { $n ->
        [one] Eén brief vertrekt.
       *[other] { $n } brieven vertrekken.
    }
contribution-done-told-waits = { $of }: vraag verbeterd. { $n ->
        [one] Eén brief wacht op vrijgave.
       *[other] { $n } brieven wachten op vrijgave.
    }
contribution-done-told-by-hand = { $of }: genoteerd, deze partner is ingelicht.
contribution-done-asked = { $of }: partners bevraagd.
contribution-done-reminded = { $of }: { $n ->
        [one] één herinnering vertrekt.
       *[other] { $n } herinneringen vertrekken.
    }
contribution-done-reminded-waits = { $of }: { $n ->
        [one] één herinnering geschreven; ze wacht op vrijgave.
       *[other] { $n } herinneringen geschreven; ze wachten op vrijgave.
    }
contribution-done-unreachable = Naar { $names } vertrekt geen brief: maak een link op de fiche en bezorg die zelf.
contribution-done-judged = { $of }: beslissing genoteerd.
contribution-done-withdrawn = { $of }: actie ingetrokken.
contribution-done-translated = { $of }: vertaling opgeslagen.
contribution-done-contact = { $of }: persoon aangewezen.
contribution-done-contact-removed = { $of }: persoon verwijderd.
contribution-done-link-ended = { $of }: link beëindigd.

## Berichten

contribution-letter-asked-subject = { $campaign }: { $partner }
contribution-letter-asked-words = { $letter }

    Antwoord voor { $due }, zonder account, via deze link: { $address }
contribution-letter-reminded-subject = Herinnering: { $campaign }
contribution-letter-reminded-words = { $partner }: { $open ->
        [one] één maatregel is nog zonder antwoord
       *[other] { $open } maatregelen zijn nog zonder antwoord
    }. { $drafts ->
        [0] Het antwoord
       *[other] Op uw pagina staan ontwerpen die bewaard maar nog niet verstuurd zijn. Het antwoord
    } wordt verwacht tegen { $due }: { $address }
contribution-letter-recalled-subject = Herinnering: vragen over uw antwoord op { $campaign }
contribution-letter-recalled-words = { $partner }: een deel van uw antwoord is teruggekomen met vragen, en uw verbetering wordt verwacht. { $drafts ->
        [0] Lees ze
       *[other] Op uw pagina staan ontwerpen die bewaard maar nog niet verstuurd zijn. Lees de vragen
    } en antwoord vóór { $due }, of zo snel mogelijk als die datum voorbij is: { $address }
contribution-letter-escalated-subject = Geen antwoord: { $campaign }, { $partner }
contribution-letter-escalated-words = De contactpersoon van { $partner } heeft niet geantwoord tegen { $due }: { $open ->
        [one] één maatregel blijft zonder antwoord
       *[other] { $open } maatregelen blijven zonder antwoord
    }. U kunt in zijn of haar plaats antwoorden: { $address }
contribution-letter-returned-subject = Vragen over uw antwoord: { $campaign }
contribution-letter-returned-words = { $partner }: een deel van uw antwoord komt terug met vragen of is geweigerd. Lees ze en verbeter: { $address }
contribution-letter-released-subject = Bij vergissing gevraagd: { $campaign }
contribution-letter-released-words = { $partner }: u bent bij vergissing bevraagd over enkele maatregelen die niet voor u bestemd waren; op uw pagina ziet u wat er overblijft. { $open ->
        [0] { $owes ->
            [0] U hoeft niets meer te antwoorden.
           *[other] Wat met vragen terugkwam, moet u nog beantwoorden.
        }
        [one] Eén maatregel is nog zonder antwoord.
       *[other] { $open } maatregelen zijn nog zonder antwoord.
    } Uw pagina: { $address }
contribution-letter-moved-subject = Nieuwe antwoorddatum: { $campaign }
contribution-letter-moved-words = { $partner }: de datum van uw antwoord is gewijzigd. Ze was vastgelegd op { $was }; antwoord vóór { $due }.
contribution-letter-moved-reason-fr = Reden (in het Frans geschreven): { $reason }
contribution-letter-moved-reason-nl = Reden: { $reason }
contribution-letter-moved-reason-en = Reden (in het Engels geschreven): { $reason }
contribution-letter-moved-link = De links die u al hebt, blijven geldig. Uw pagina, zonder account: { $address }

## Weigeringen

refusal-contribution-changed = { $function } heeft deze fiche gewijzigd om { $at } (nr. { $seq }). Er is niets geschreven: bekijk de fiche, uw ontwerpen blijven bewaard, en verstuur opnieuw.
refusal-contribution-campaign-changed = { $function } heeft deze vraag om { $at } gewijzigd (nr. { $seq }). Er is niets geschreven: kijk wat er nu staat en bewaar dan opnieuw.
refusal-contribution-amend-nothing = Er is niets veranderd.
refusal-contribution-tell-nobody = Niemand moet over deze datum bericht krijgen: geen partner die nog moet antwoorden, heeft per brief een andere gekregen.
refusal-contribution-told-nothing = Er valt deze partner niets meer te zeggen. Laad de pagina opnieuw.
refusal-contribution-told-ahead = Dat moment moet nog komen.
refusal-contribution-told-before = Dat moment ligt vóór wat er te zeggen was ({ $since }).
refusal-contribution-closed = De vraag is afgesloten: er kan niets meer aan toegevoegd worden.
refusal-contribution-release-answered = Maatregel { $number } heeft een antwoord: dat blijft en wordt beoordeeld.
refusal-contribution-release-begun = De partner is begonnen te antwoorden over maatregel { $number } en heeft dat niet verstuurd: vraag het eerst na.
refusal-contribution-open = De vraag is open.
refusal-contribution-contact-gone = Daar is niemand meer aangewezen. Laad de pagina opnieuw.
refusal-contribution-contact-other = Daar is intussen iemand anders aangewezen. Er is niets gedaan: laad de pagina opnieuw.
refusal-contribution-judged = Actie { $n } is “{ $standing }”: dat kan niet meer.
refusal-contribution-gone = Actie { $n } staat niet, of niet meer, op deze fiche. Laad de pagina opnieuw.
refusal-contribution-not-asked = Deze partner wordt niet over deze maatregel bevraagd.
refusal-contribution-many = Hoogstens { $most }.
refusal-contribution-link-closed = Deze link neemt geen antwoord meer aan. Vraag een andere aan wie hem u gestuurd heeft.
refusal-contribution-link-guarded = Deze fiche is alleen open voor de genoemde functies: geen link leidt erheen.
refusal-contribution-link-long = Een link is hoogstens { $days } dagen open.
refusal-contribution-link-shown = Deze link is al gemaakt en getoond. Is hij niet genoteerd, beëindig hem dan en maak een andere.
refusal-contribution-link-address = “{ $value }” is geen adres dat met https:// begint.
refusal-contribution-asked-already = Deze partners zijn al over al deze maatregelen bevraagd.
refusal-contribution-empty = Er is niets om te versturen. Voeg een actie toe, of zeg dat er niets te melden is.
refusal-contribution-both = Een maatregel heeft tegelijk acties en “niets te melden”. Behoud een van beide.
refusal-contribution-year = Geef een jaar tussen 2000 en 2100.
refusal-contribution-past = Deze datum is al voorbij.
refusal-contribution-remind-guarded = Deze vraag is bestemd voor beperkte verspreiding: er vertrekt geen herinnering. Verwittig de partners zelf.
refusal-contribution-remind-again = Er is minder dan een dag geleden herinnerd. Kijk opnieuw, en vink het vakje aan als het nog eens moet.
refusal-contribution-remind-preview = Wat zou vertrekken, is niet meer wat getoond werd. Er is niets vertrokken: kijk opnieuw en verstuur dan.
refusal-contribution-preview = Wat gevraagd zou worden, is niet meer wat getoond werd. Kijk opnieuw en bevraag dan.
refusal-contribution-file-seen = Een fiche is intussen gewijzigd: wat overgenomen zou worden, is niet meer wat getoond werd. Kijk opnieuw en neem dan over.
refusal-contribution-days = “{ $value }” is geen aantal dagen: 14, 3.
refusal-contribution-reminders = Geef 0 tot { $most } dagen.
refusal-contribution-same-day = Dat is de antwoorddatum al.
refusal-contribution-nothing-judged = “Niets te melden” over maatregel { $number } is al “{ $standing }”: dat kan niet meer.
refusal-contribution-nothing-gone = De partner zegt niet, of niet meer, dat er over deze maatregel niets te melden is. Laad de pagina opnieuw.
refusal-contribution-order = Het einde ligt voor het begin.
refusal-contribution-cost = Geef een bedrag in euro, zoals 1 250,50.
refusal-contribution-figure = “{ $value }”: schrijf een cijfer en wat het telt, zoals 250 uren.
refusal-contribution-translation-language = Vertaal in de andere officiële taal, niet in die van het origineel.
refusal-contribution-translation-more = Het origineel zegt hier niets: de vertaling dus ook niet.
refusal-contribution-translation-figures = De cijfers blijven die van het origineel, in dezelfde volgorde: { $figures }
refusal-contribution-translation-same = Deze vertaling is al opgeslagen.
refusal-contribution-day = “{ $value }” is geen datum zoals 31/12/2026.
refusal-contribution-mail = “{ $value }” kan geen e-mailadres zijn.
refusal-contribution-contact-line = Dit is niet te begrijpen, is geen adres, staat er twee keer of gaat over een partner die niet bevraagd wordt: { $value }
refusal-contribution-contact-known = Voor { $names } staat al een andere contactpersoon genoteerd. Wijzig die op de fiche van de partner, waar zijn link eindigt, en haal de regel hier weg.
refusal-contribution-lines-ticked = U hebt regels aangevinkt: kies “alleen de aangevinkte regels”, of vink ze uit.
refusal-contribution-draft = Iemand anders heeft dit ontwerp intussen bewaard. Wat u getypt hebt, staat er nog: vergelijk in een ander tabblad voor u bewaart.
refusal-contribution-draft-beside = Iemand anders heeft hier intussen een ontwerp bewaard: het staat boven uw tekst, die nog in het veld staat. Opnieuw bewaren vervangt het.
refusal-contribution-draft-other = Het ontwerp is gewijzigd sinds deze pagina geopend werd: misschien schreef iemand anders erin. Er is niets verstuurd. Lees na wat er nu staat en verstuur dan.
refusal-contribution-taken = Iemand anders heeft deze actie al overgenomen: dat ontwerp staat op deze pagina en is niet gewijzigd.
refusal-contribution-reason = Zeg waarom er niets te melden is.
refusal-contribution-answer = Schrijf uw antwoord op de vraag.
refusal-contribution-what = Zeg wat er gedaan is.
refusal-contribution-file-large = Een bestand is groter dan { $limit } MB. Stuur een kleiner bestand.
refusal-contribution-file-type = Een bestand is van een soort die niet bewaard wordt. Stuur een foto, een pdf of een tekst.
refusal-contribution-file-held = Een bestand wordt door de controle tegengehouden en is niet toegevoegd.
refusal-contribution-file-gone = Het bestand is er niet meer. Stuur het opnieuw.
refusal-contribution-file-size = Het bestand, of wat erin zit, is groter dan { $most } MB.
refusal-contribution-file-kind = Dit is geen leesbaar rekenblad in Excel (.xlsx), OpenDocument (.ods) of CSV.
refusal-contribution-file-old = Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. Bewaar het als .xlsx, zonder wachtwoord.
refusal-contribution-file-macro = Het bestand bevat macro’s. Bewaar het als .xlsx en stuur dat.
refusal-contribution-file-empty = Het bestand bevat geen enkele regel.
refusal-contribution-file-lines = Het bestand heeft meer dan { $most } regels.
refusal-contribution-file-far = Er staat iets heel ver van de tabel, ver naar onder of naar rechts. Verwijder de rijen en kolommen na de tabel, bewaar het bestand en stuur het opnieuw.
refusal-contribution-file-head = De kolomtitels zijn niet te vinden: minstens “Maatregel” en “Actie” zijn nodig. Neem het model.
refusal-contribution-file-twice = Twee kolommen hebben dezelfde titel.
refusal-contribution-file-partner = Geen kolom zegt van wie elke regel is: de titel ervan is “Partner”.
refusal-erase-contribution = Nr. { $entry } zegt wat gevraagd, beslist of beëindigd is: zonder dat zou iets anders gelden. Het blijft.

## Soorten inschrijvingen

kind-contributions-campaign-opened = Vraag geopend
kind-contributions-campaign-amended = Vraag verbeterd
kind-contributions-campaign-closed = Vraag afgesloten
kind-contributions-campaign-reopened = Vraag heropend
kind-contributions-due-moved = Antwoorddatum gewijzigd
kind-contributions-partner-asked = Partner bevraagd
kind-contributions-measures-added = Maatregelen aan de vraag toegevoegd
kind-contributions-measures-taken-back = Maatregelen ingetrokken
kind-contributions-contact-named = Contactpersoon aangewezen
kind-contributions-contact-removed = Contactpersoon verwijderd
kind-contributions-link-made = Link gemaakt
kind-contributions-link-opened = Link geopend
kind-contributions-link-ended = Link beëindigd
kind-contributions-given = Antwoord van de partner
kind-contributions-judged = Antwoorden beoordeeld
kind-contributions-withdrawn = Actie ingetrokken
kind-contributions-translated = Actie vertaald
kind-contributions-reminder-asked = Herinnering gevraagd
kind-contributions-told = Brief aan de partner
kind-contributions-told-by-hand = Partner mondeling ingelicht
contribution-done-before = Dit was al geregistreerd: er is niets een tweede keer geschreven. Begin opnieuw voor een andere keuze.
