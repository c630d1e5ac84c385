# Webhooks: wie waarvan wordt verwittigd, hoever elk staat, wat er werd geantwoord.

badge-interfaces = { $n ->
        [one] opgegeven webhook
       *[other] opgegeven webhooks
    }

webhook-title = Webhooks
webhook-door = Programma’s van partners verwittigen zodra een vermelding hen aangaat, en zien wat ze antwoordden.
webhook-up = Interfaces
webhook-lede = Een partnerprogramma wordt verwittigd zodra er iets gebeurt: wat, wanneer en waar het te lezen is. Niets wat zijn functie niet mag lezen, en nooit de inhoud.
webhook-label = Doel
webhook-label-hint = Bijvoorbeeld: meldkamer van de zone.
webhook-address = Adres
webhook-address-hint = Een https-adres. Private netwerken en deze machine worden geweigerd, tenzij de beheerder van de installatie ze noemt.
webhook-address-here = Demonstratie: niets verlaat deze machine. Bijvoorbeeld http://127.0.0.1:9000/.
webhook-machine = Machine
webhook-machine-hint = De webhook verwittigt alleen van wat de functie van deze machine mag lezen.
webhook-no-machine = mandaat beëindigd
webhook-needs-machine = Geen enkele machine oefent een functie uit. Voeg er een toe bij de personen en stel voor haar een mandaat voor.
webhook-choose = Kies
webhook-groups = Gebeurtenissen
webhook-areas = Gebieden
webhook-areas-hint = Niets aangevinkt: overal.
webhook-everywhere = overal
webhook-state = Toestand
webhook-state-running = in dienst
webhook-state-paused = gepauzeerd
webhook-state-given-up = opgegeven
webhook-state-ended = beëindigd
webhook-held = tegengehouden
webhook-held-hint = Er werd een back-up teruggezet: er vertrekt niets zolang niemand deze webhook hervat.
webhook-vain-since = Zonder antwoord sinds
webhook-next = volgende poging
webhook-given-up-since = Opgegeven na vijf dagen zonder antwoord, of omdat de ontvanger niets meer wil; zonder antwoord sinds
webhook-given-up-hint = Ga het na bij de partner en hervat dan: wat intussen gebeurde, volgt in de juiste volgorde.
webhook-none = Geen webhooks
webhook-none-hint = Geen enkel programma wordt verwittigd van wat hier gebeurt.
webhook-new = Nieuwe webhook
webhook-new-do = Aanmaken
webhook-ended-ones = Beëindigd ({ $n })
webhook-secret = Geheim
webhook-secret-once = Dit geheim wordt alleen nu getoond.
webhook-secret-use = De ontvanger controleert ermee de hoofding webhook-signature van elk bericht (Standard Webhooks, v1).
webhook-about = Beschrijving
webhook-kept = Aangemaakt
webhook-told-to = Verwittigd tot en met vermelding
webhook-old-secret = Het oude geheim geldt nog tot
webhook-do = Handelen
webhook-turn-pause = Pauzeren
webhook-turn-resume = Hervatten
webhook-turn-end = Beëindigen
webhook-end-sure = “{ $label }” beëindigen? Dat kan niet ongedaan worden gemaakt.
webhook-ping = Proefbericht verzenden
webhook-rotate = Nieuw geheim
webhook-rotate-hint = Na een nieuw geheim ondertekent het oude nog een dag mee: de ontvanger heeft tijd om te wisselen.
webhook-attempts = Verzendingen
webhook-no-attempts = Nog niets verzonden
webhook-no-attempts-hint = Er is nog niets gebeurd dat deze webhook aangaat.
webhook-at = Tijdstip
webhook-what = Wat
webhook-answer = Antwoord
webhook-millis = ms
webhook-entry = vermelding { $seq }
webhook-trial = proefbericht
webhook-taken = ontvangen
webhook-refused = geweigerd
webhook-nothing = geen antwoord
webhook-again = Opnieuw verzenden
webhook-again-entry = Vermelding { $seq } opnieuw verzenden
webhook-done-pause = De webhook is gepauzeerd.
webhook-done-resume = De webhook is hervat.
webhook-done-end = De webhook is beëindigd.
webhook-done-ping = Het proefbericht vertrekt meteen.
webhook-done-again = De vermelding vertrekt meteen opnieuw.
webhook-step-up-keep = het aanmaken van een webhook
webhook-step-up-secret = het vernieuwen van het geheim van een webhook
webhook-step-up-resume = het hervatten van een webhook

webhook-group-signals = Meldingen
webhook-group-incidents = Incidenten
webhook-group-log = Logboek
webhook-group-reports = Situatierapporten
webhook-group-posture = Paraatheid en ontvangen toestanden
webhook-group-orders = Orders en verbintenissen
webhook-group-sessions = Vergaderingen
webhook-group-indicators = Indicatoren
webhook-group-perimeters = Perimeters
webhook-group-phases = Fasen
webhook-group-capacities = Capaciteiten en behoeften
webhook-group-plans = Plannen en reflexfiches
webhook-group-warnings = Waarschuwingen aan de bevolking
webhook-group-events = Geplande evenementen
webhook-group-exercises = Oefeningen
webhook-group-messages = Berichten

## Journaal

kind-webhooks-kept = webhook aangemaakt
kind-webhooks-turned = webhook gepauzeerd, hervat of beëindigd
kind-webhooks-rotated = geheim van een webhook vernieuwd
kind-webhooks-given-up = webhook opgegeven bij gebrek aan antwoord

## Weigeringen

refusal-webhook-address = Dit is geen bruikbaar adres: geef een volledig https-adres, zonder gebruikersnaam of “#”.
refusal-webhook-clear = Onversleuteld (http) vertrekt er niets: geef een https-adres. De beheerder van de installatie kan een host in de configuratie toelaten.
refusal-webhook-private = Dit adres is van een privaat netwerk of van deze machine. De beheerder van de installatie kan het in de configuratie toelaten.
refusal-webhook-only-here = In een demonstratie kan alleen deze machine worden verwittigd: http://127.0.0.1 en een poort.
refusal-webhook-machine = Kies een machine die nu een functie uitoefent.
refusal-webhook-many = Er zijn al { $most } webhooks: beëindig er eerst een.
refusal-webhook-state = Dat kan nu niet: de webhook is { $state }.
refusal-webhook-changed = { $function } wijzigde deze webhook om { $at }: lees hem opnieuw en begin dan opnieuw.
refusal-webhook-seq = Deze vermelding is ouder dan de webhook, of bestaat niet.
