# Registres de suivi : les registres et leur recherche, une entrée et ses points, les fiches de réponse, l’agenda, le test.

room-follow-up = Suivi

## Les registres

registers-title = Registres de suivi
registers-lede = Ce que d’autres ont demandé, ce qui en a été fait, et ce qui le prouve.
registers-line-word = cherche une résolution ou une recommandation par sa date, ses mots ou son numéro
registers-line-opens = Cherche dans les registres :
registers-parts = Parties du suivi
registers-search = Chercher
registers-search-hint = 5 juin 2020, pharmacie, RS-26-0042
registers-register = Registre
registers-all = Tous
registers-show = Montrer
registers-show-all = tout
registers-show-open = ce qui est ouvert
registers-show-mine = ce qui relève de ma fonction
registers-find = Chercher
registers-entries = Entrées
registers-points = Points
registers-open = Ouverts
registers-late = En retard
registers-new = Inscrire un document
registers-load = Reprendre les entrées du profil
registers-print = Imprimer
registers-none = Rien de tel dans les registres
registers-none-hint = Cherchez une date, un mot ou un numéro, ou montrez tous les registres.
registers-lessons-waiting = Leçons pas encore inscrites au registre
registers-lesson-take = Inscrire au registre
registers-lesson-waits = Cette leçon n’est pas encore au registre.
registers-lesson-title = Inscrire une leçon au registre
registers-lesson-hint = L’inscription reprend ses mots dans leur langue, sa fonction responsable et son échéance. Ajoutez l’autre langue : rien n’est traduit à votre place.
registers-lesson-point = Ce qui est à faire
registers-lesson-from = Leçon d’origine
registers-lessons-none = Aucune leçon suivie
registers-lessons-none-hint = Une leçon tirée d’un exercice, d’un événement ou d’une urgence apparaît ici dès qu’elle devient un engagement.
registers-day-unknown = date inconnue
registers-answer = La réponse
registers-last = Dernière action notée
registers-badge = { $n ->
        [one] un point de suivi relève de votre fonction
       *[other] { $n } points de suivi relèvent de votre fonction
    }
registers-beside = Dans les registres de suivi

## Une entrée

registers-document = Document
registers-shipped = repris du profil
registers-body = Auteur du document
registers-day = Date du document
registers-reference = Référence
registers-areas = Zones
registers-areas-hint = Aucune : tout le territoire.
registers-handling = Traitement
registers-quoted = Cité de
registers-missing = Texte manquant dans cette langue.
registers-missing-fr = Texte français manquant
registers-missing-nl = Nederlandse tekst ontbreekt
registers-open-points = { $n ->
        [one] point ouvert
       *[other] points ouverts
    }
registers-late-points = { $n ->
        [one] un en retard
       *[other] { $n } en retard
    }
registers-points-none = Aucun point n’est inscrit.
registers-point-n = Point { $n }
registers-point-new = Ajouter un point
registers-point-change = Modifier le point
registers-owner = Fonction responsable
registers-nobody = Personne n’est désigné
registers-due = Échéance
registers-target = Cible
registers-ground = Base juridique
registers-states = Où en est-on
registers-states-none = Personne n’a encore dit où en est ce point.
registers-state = État
registers-state-open = ouvert
registers-state-in-progress = en cours
registers-state-done = fait
registers-state-not-followed = non suivi
registers-state-superseded = remplacé
registers-turn = Dire où en est ce point
registers-on = Date
registers-on-hint = 2021, 2021-09 ou 2021-09-14, aussi précis que connu.
registers-actions = Ce qui a été fait
registers-actions-none = Aucune action n’est notée.
registers-act = Noter une action
registers-withdraw = Retirer
registers-withdrawn = retiré
registers-unproven = { $n ->
        [one] une action sans preuve
       *[other] { $n } actions sans preuve
    }
registers-evidence = Preuves :
registers-evidence-lines = Preuves, une par ligne
registers-evidence-hint = Une adresse (aussi celle d’une page d’ici : séance, ordre, plan), № et un numéro du journal, ou l’endroit dans un document.
registers-evidence-file = fichier
registers-evidence-entry = entrée du journal
registers-evidence-matter = dossier
registers-evidence-address = adresse
registers-evidence-document = document
registers-files = Fichiers
registers-source = Source
registers-source-hint = Le document et ses lignes ou pages ; les mots sont alors montrés comme une citation.
registers-owed = À faire
registers-owed-given = donné
registers-owed-acknowledged = pris en charge
registers-owed-executed = exécuté, à valider
registers-owed-declined = décliné
registers-owed-settled = fait et validé
registers-owed-withdrawn = retiré
registers-owed-unseen = pas encore parmi les engagements, ou réservé
registers-take-up = Confier une action
registers-take-up-hint = Elle devient un engagement : son suivi apparaît ici.
registers-what = Que faut-il faire
registers-whom = À quelle fonction
registers-links = Liens
registers-link = Lier à une mesure, un indicateur, un dossier
registers-link-measure = Mesure
registers-link-indicator = Indicateur
registers-link-matter = Dossier
registers-link-number = Autre dossier
registers-link-number-hint = Le numéro d’un incident, ou l’adresse de la page.
registers-unlink = Délier
registers-silent = aucune valeur
registers-change = Modifier
registers-change-title = Modifier { $number }
registers-choose = Choisissez
registers-record = Enregistrer
registers-cancel = Annuler
registers-why = Motif
registers-name-fr = Nom en français
registers-name-nl = Nom en néerlandais
registers-body-fr = Auteur, en français
registers-body-nl = Auteur, en néerlandais
registers-quote-fr = Citation en français
registers-quote-nl = Citation en néerlandais
registers-note-fr = Remarque en français
registers-note-nl = Remarque en néerlandais
registers-words-fr = Texte en français
registers-words-nl = Texte en néerlandais
registers-ground-fr = Base juridique, en français
registers-ground-nl = Base juridique, en néerlandais
registers-target-fr = Cible, en français
registers-target-nl = Cible, en néerlandais
registers-in-fr = En français
registers-in-nl = En néerlandais
registers-lang-fr = français
registers-lang-nl = néerlandais
registers-history = Historique
registers-erased = effacé
registers-unverified = à vérifier

## Reprendre les entrées du profil

registers-load-lede = Ce que le profil contient et ce que la reprise fera. Seul ce que le profil dit autrement qu’avant est écrit. Ce que vous avez écrit reste ; là où les deux ont changé, quelqu’un décide.
registers-load-does = Ce qui sera écrit
registers-load-same = rien : déjà repris
registers-load-new = nouvelle entrée ;
registers-load-frame = le document est décrit autrement ;
registers-load-points = { $n ->
        [one] un point ;
       *[other] { $n } points ;
    }
registers-load-changed = { $n ->
        [one] un point dit autrement ;
       *[other] { $n } points dits autrement ;
    }
registers-load-actions = { $n ->
        [one] une action ;
       *[other] { $n } actions ;
    }
registers-load-states = { $n ->
        [one] un état ;
       *[other] { $n } états ;
    }
registers-load-links = { $n ->
        [one] un lien avec un indicateur ;
       *[other] { $n } liens avec des indicateurs ;
    }
registers-load-waiting = { $n ->
        [one] Un indicateur du profil n’est pas encore repris : son lien attend.
       *[other] { $n } indicateurs du profil ne sont pas encore repris : leurs liens attendent.
    }
registers-load-indicators = Indicateurs du profil
registers-load-noted = { $n ->
        [one] un texte inchangé, celui du profil est noté ;
       *[other] { $n } textes inchangés, ceux du profil sont notés ;
    }
registers-load-kept = Écrit ici, reste :
registers-load-own = Points ajoutés ici, ils restent :
registers-load-gone = Points que le profil ne contient plus, ils restent :
registers-load-passed = { $n ->
        [one] Un état du profil est laissé de côté : le dernier état inscrit ici est un autre.
       *[other] { $n } états du profil sont laissés de côté : le dernier état inscrit ici est un autre.
    }
registers-load-decide = à trancher : modifié ici et dans le profil
registers-load-apart = À trancher
registers-load-apart-hint = Ceci a été modifié ici et dans le profil. Rien n’en est écrit tant que personne n’a tranché. Ce qu’un seul côté a modifié est gardé ou repris dans les deux cas.
registers-load-part = Élément
registers-load-here = Tel qu’ici
registers-load-profile = Tel que dans le profil
registers-load-blank = rien
registers-load-keep = Garder ce qui figure ici
registers-load-take = Prendre ce que dit le profil
registers-load-one = Reprendre cette entrée
registers-part-register = Registre
registers-part-names = Nom
registers-part-body = Auteur du document
registers-part-day = Date du document
registers-part-reference = Référence
registers-part-quote = Citation et source
registers-part-note = Remarque
registers-part-words = Texte et source
registers-part-owner = Fonction responsable
registers-part-ground = Base juridique
registers-part-due = Échéance
registers-part-target = Cible
registers-load-do = Tout reprendre
registers-load-none = Le profil ne contient aucune entrée.

## La fiche de réponse

registers-answers = Réponses
registers-answers-none = Aucune réponse n’a encore été préparée.
registers-sheet-title = Fiche de réponse
registers-sheet-n = Fiche { $n }
registers-sheet-about = La réponse porte sur
registers-sheet-whole = tout le document
registers-sheet-from = Reprendre une réponse
registers-sheet-fresh = non, partir du registre
registers-sheet-begin = Préparer une réponse
registers-sheet-save = Enregistrer le projet
registers-sheet-asked = Ce qui a été demandé
registers-sheet-done = Ce qui a été fait
registers-sheet-remains = Ce qui reste à faire
registers-sheet-figures = Chiffres et sources
registers-stage-draft = projet
registers-stage-handed-in = remis, à approuver
registers-stage-approved = approuvé et figé
registers-stage-reviewed = revu et accepté
registers-lacks-fr = français incomplet
registers-lacks-nl = néerlandais incomplet
registers-lacking-fr = { $n ->
        [one] Une ligne du registre n’a pas de texte français : elle manque dans le projet.
       *[other] { $n } lignes du registre n’ont pas de texte français : elles manquent dans le projet.
    }
registers-lacking-nl = { $n ->
        [one] Une ligne du registre n’a pas de texte néerlandais : elle manque dans le projet.
       *[other] { $n } lignes du registre n’ont pas de texte néerlandais : elles manquent dans le projet.
    }
registers-written-by = écrit par
registers-pdf-fr = français
registers-pdf-nl = néerlandais
registers-pdf-both = les deux
registers-hand-in = Remettre
registers-hand-in-hint = Une autre personne doit ensuite l’approuver.
registers-waits = Cela attend une autre personne : qui l’a écrit ne l’approuve pas.
registers-judge = Approuver ou renvoyer
registers-judge-hint = Nécessaire pour renvoyer, et pour approuver alors qu’une langue manque.
registers-verdict = Décision
registers-verdict-approve = Approuver
registers-verdict-return = Renvoyer avec un motif
registers-proofs = Preuves
registers-proofs-none = Rien ne prouve encore ce qui a été fait.
registers-proof-point = Point
registers-proof-on = Date
registers-proof-words = Quoi
registers-proof-evidence = Preuve
registers-fingerprint = Empreinte SHA-256
registers-earlier = Réponses données auparavant
registers-paper-approved = Approuvé le { $at } par { $function }, № { $seq }. Empreinte SHA-256 : { $fingerprint }
registers-paper-draft = Projet : pas encore approuvé.
registers-draft-quote = « { $words } »
registers-draft-as-of = { $n }. { $state }, au { $on }.
registers-draft-due = , pour le { $due }
registers-draft-target = { $n }. Cible : { $target }
registers-draft-nothing = Aucune action n’est notée au registre.
registers-draft-all-done = Aucun point n’est ouvert.

## L’agenda de la réglementation

registers-agenda = Agenda de la réglementation
registers-agenda-lede = Les instruments en préparation, selon le modèle de l’annexe 2.
registers-agenda-none = Aucun instrument cette année
registers-agenda-none-hint = Choisissez une autre année ou ajoutez un instrument.
registers-instrument-new = Ajouter un instrument
registers-instrument-sort = Sorte
registers-year = Année
registers-content = Contenu
registers-description = Brève description
registers-occasion = Occasion
registers-purpose = Objectif
registers-strategic = Objectif stratégique
registers-operational = Objectif(s) opérationnel(s)
registers-strategic-hint = OS 7
registers-operational-hint = OO 7.2, OO 7.3
registers-situation = Situation actuelle
registers-planning = Planification future
registers-responsible = Responsable
registers-progress = État
registers-progress-planned = prévu
registers-progress-in-progress = en cours
registers-progress-adopted = adopté
registers-progress-published = publié
registers-progress-dropped = abandonné
registers-steps = Étapes
registers-step = Étape
registers-step-planned = Prévu
registers-step-done = Fait
registers-step-set = Dater
registers-step-tested = test requis
registers-words = Remarque

## Le test d’égalité des chances

registers-test = Test d’égalité des chances
registers-test-open = Ouvrir le test
registers-test-owed = à faire
registers-test-none = pas encore commencé
registers-test-fill = Remplir le test
registers-typed = Ce que vous aviez saisi
registers-before-unverified = l’étape à laquelle il est requis est à vérifier
registers-criteria = Critères
registers-criteria-none = Le profil ne connaît aucun critère.
registers-effect = Effet attendu
registers-effect-none = pas encore examiné
registers-effect-positive = favorable
registers-effect-neutral = sans différence
registers-effect-negative = défavorable
registers-effect-unknown = inconnu
registers-grounds-fr = Sur quoi cela repose, en français
registers-grounds-nl = Sur quoi cela repose, en néerlandais
registers-mitigation = Ce qui est prévu
registers-mitigation-fr = Ce qui est prévu, en français
registers-mitigation-nl = Ce qui est prévu, en néerlandais
registers-owes = Le test est-il dû ?
registers-owes-owed = Oui
registers-owes-exempt = Non, exempté avec un motif
registers-exempt = Exempté
registers-exempt-fr = Motif de l’exemption, en français
registers-exempt-nl = Motif de l’exemption, en néerlandais

## Ce qui est fait

registers-done = { $of } est à jour.
registers-done-entered = { $of } est inscrit.
registers-done-loaded = { $of } inscriptions écrites.
registers-done-settled = Tranché : { $of } est à jour.
registers-done-drafted = Un projet de réponse pour { $of } est prêt à relire.
registers-done-write = Le projet pour { $of } est enregistré.
registers-done-hand-in = La réponse pour { $of } est remise.
registers-done-judge = La décision sur la réponse pour { $of } est enregistrée.
registers-done-test-write = Le test de { $of } est enregistré.
registers-done-test-hand-in = Le test de { $of } est remis.
registers-done-test-judge = La décision sur le test de { $of } est enregistrée.

## Sortes d’entrées du journal

kind-registers-entered = Document inscrit au registre
kind-registers-changed = Document décrit autrement
kind-registers-point-written = Point écrit
kind-registers-point-turned = État d’un point
kind-registers-action-noted = Action notée
kind-registers-action-withdrawn = Action retirée
kind-registers-taken-up = Action confiée
kind-registers-linked = Point lié
kind-registers-unlinked = Point délié
kind-registers-sheet-written = Fiche de réponse écrite
kind-registers-sheet-handed-in = Fiche de réponse remise
kind-registers-sheet-returned = Fiche de réponse renvoyée
kind-registers-sheet-approved = Fiche de réponse approuvée
kind-registers-instrument-entered = Instrument mis à l’agenda
kind-registers-instrument-changed = Instrument décrit autrement
kind-registers-step-set = Étape datée
kind-registers-instrument-turned = État d’un instrument
kind-registers-test-written = Test d’égalité des chances rempli
kind-registers-test-handed-in = Test d’égalité des chances remis
kind-registers-test-returned = Test d’égalité des chances renvoyé
kind-registers-test-reviewed = Test d’égalité des chances accepté

## Refus

refusal-registers-changed = { $function } a changé ceci à { $at } (№ { $seq }). Relisez la page, puis recommencez.
refusal-registers-lesson = Cette leçon est déjà au registre. Cherchez-la par son numéro.
refusal-registers-lesson-void = Cette leçon a été retirée ou déclinée : il n’y a rien à suivre tant qu’elle n’est pas donnée à nouveau.
refusal-registers-gone = Il n’y a pas de numéro { $n }, ou il n’y en a plus.
refusal-registers-no-evidence = Fait, mais rien ne le prouve. Joignez une preuve, ou notez d’abord une action qui en a une.
refusal-registers-reason = L’état « { $state } » demande un motif.
refusal-registers-date = « { $value } » n’est pas une date. Écrivez 2021, 2021-09 ou 2021-09-14.
refusal-registers-evidence = « { $value } » ne peut pas servir de preuve de cette sorte.
refusal-registers-past = Cette échéance est passée. Donnez-en une à venir.
refusal-registers-itself = Un document ne se lie pas à lui-même.
refusal-registers-unknown = Rien de tel n’est connu ici. Vérifiez le numéro, ou choisissez dans la liste.
refusal-registers-nothing = Le profil ne contient aucune entrée à reprendre.
refusal-registers-settled = Il n’y a plus rien à trancher ici : quelqu’un l’a fait, ou les deux côtés concordent. Relisez la page.
refusal-registers-year = { $value } n’est pas une année d’agenda.
refusal-registers-sheet-stage = La fiche est au stade « { $stage } » : cela n’y est plus possible.
refusal-registers-own-work = Vous l’avez écrit ou remis. Une autre personne doit l’approuver.
refusal-registers-language = Une partie manque en { $lang }. Renvoyez la fiche, ou dites pourquoi cette langue manque.
refusal-registers-instrument-over = { $number } est « { $progress } » : ses étapes ne changent plus. Remettez-le d’abord en cours, avec un motif.
refusal-registers-test-missing = { $number } n’a pas de test d’égalité des chances accepté. Remplissez-le, ou motivez l’exemption, et faites-le revoir par une autre personne.
refusal-registers-test-stage = Le test est au stade « { $stage } » : cela n’y est plus possible.
refusal-registers-criterion = Dites l’effet attendu pour le critère « { $criterion } ».
refusal-registers-mitigation = « { $criterion } » : dites ce qui est prévu contre l’effet défavorable, ou pour en savoir plus.
refusal-registers-many = C’est trop : { $most } au plus.
refusal-registers-file-large = Un fichier dépasse { $limit } Mo. Choisissez-en un plus petit.
refusal-registers-file-type = Ce type de fichier n’est pas accepté.
refusal-registers-file-held = Ce fichier est retenu : le contrôle y a trouvé quelque chose.
refusal-erase-registers = № { $entry } dit où en est un point, donne un numéro ou fige une réponse : sans lui, le registre dirait autre chose. Il reste.
