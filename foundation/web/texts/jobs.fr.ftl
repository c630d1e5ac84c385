# Ce que le programme n’a pas pu exécuter de lui-même, et ce qu’une restauration retient.

room-jobs = Non exécuté
badge-jobs = { $n ->
    [one] une chose n’a pas été exécutée
   *[other] { $n } choses n’ont pas été exécutées
}
kind-journal-jobs-settled = tâches relancées ou abandonnées
jobs-lede = Ce qui découle d’une entrée sans intervention, et qui a été refusé, a échoué définitivement ou est retenu après une restauration. Rien n’en sera fait avant que quelqu’un décide.
jobs-none = Rien n’est resté en suspens
jobs-none-hint = Tout ce qui découle d’une entrée sans intervention a été exécuté ou le sera encore.
jobs-failed = { $n ->
    [one] un échec
   *[other] { $n } échecs
}
jobs-held = { $n ->
    [one] une retenue
   *[other] { $n } retenues
}
jobs-held-hint = Retenu après une restauration : cela a peut-être déjà été exécuté sur la machine disparue. Vérifiez avant de relancer.
jobs-cause = Cause
jobs-due = Prévu
jobs-state = État
jobs-state-failed = échec
jobs-state-held = retenu
jobs-attempts = { $n ->
    [one] une tentative
   *[other] { $n } tentatives
}
jobs-why = Pourquoi
jobs-why-held = après une restauration
jobs-decide = Décider
jobs-decide-one = Décider : { $what }, entrée № { $seq }, { $key }
jobs-decide-all = Décider pour les { $n }
jobs-decide-every = Décider pour les { $n } : { $what }
jobs-reason = Motif, conservé au journal
jobs-run = Réessayer
jobs-drop = Abandonner
jobs-more = { $n ->
    [one] et encore une de cette sorte
   *[other] et encore { $n } de cette sorte
}
jobs-done-run = Relancé : ce qui est échu est réessayé maintenant, le reste le sera en son temps ; ce qui échoue encore revient sur cette page.
jobs-done-drop = Abandonné ; le motif figure au journal.
jobs-step-up = la relance de ce qui était resté en suspens
refusal-jobs-none = Plus rien n’en est en suspens : cela a été exécuté entre-temps, ou quelqu’un d’autre a décidé. Consultez à nouveau la liste.

# Ce que font les tâches d’une file

jobs-queue-flow-publish = Publication sur le site public
jobs-queue-flow-press = Envoi à la presse
jobs-queue-flow-duty = Prise et fin de service lors d’une relève
jobs-queue-flow-decision = Décisions d’une réunion à inscrire aux engagements
jobs-queue-flow-decision-withdrawn = Engagements de décisions retirées
jobs-queue-flow-series = Réunions créées d’avance selon la règle d’une série
jobs-queue-flow-session-held = Obligations remplies par une réunion tenue
jobs-queue-flow-escalate = Escalade des ordres en retard
jobs-queue-flow-threshold = Engagements nés de seuils d’indicateurs franchis
jobs-queue-flow-alarm = Messages que le programme écrit de lui-même
jobs-queue-flow-lesson = Leçons d’une situation d’urgence à inscrire aux engagements
jobs-queue-flow-exercise-lesson = Leçons d’un exercice à inscrire aux engagements
jobs-queue-flow-exercise-inject = Injects d’un exercice
jobs-queue-flow-continuity = Mandats nés d’un acte de continuité
jobs-queue-flow-cards = Fiches réflexes des incidents
jobs-queue-flow-level-acts = Ce que le niveau d’un plan demande à chacun
jobs-queue-flow-event-lesson = Leçons d’un événement planifié à inscrire aux engagements
jobs-queue-flow-event-open = Incidents ouverts par des événements planifiés
jobs-queue-flow-account-asked = Avis à ceux dont un texte est attendu pour un compte rendu
jobs-queue-flow-account-issued = Avis aux destinataires d’un compte rendu
jobs-queue-flow-register-taken-up = Engagements nés des registres
jobs-queue-flow-relief-day = Totaux journaliers des sites d’accueil
jobs-queue-flow-contribution-mail = Courriers aux partenaires
jobs-queue-flow-duty-reminder = Rappels d’obligations
jobs-queue-duties-look = Examen d’une obligation à son échéance
jobs-queue-duties-ahead = Planification des obligations à venir
jobs-queue-outbox-send = Envoi des messages
jobs-queue-outbox-missed = Messages sans accusé de réception à temps
