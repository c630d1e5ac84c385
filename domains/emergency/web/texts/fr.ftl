# Phases et évaluations.

room-phases = Phases
badge-phases = { $n ->
        [one] doit encore être informé
       *[other] doivent encore être informés
    }

## La liste

phases-title = Phases
phases-present = Phases en cours
phases-past = Phases passées
phases-none = Aucune phase n’est déclenchée
phases-none-hint = Une phase se déclenche ou se consigne depuis la page de l’incident. Elle apparaît ici d’elle-même.
phases-past-none = Aucune phase passée.
phase-all-levels = Tous les niveaux
phase-level = Niveau
phase-declare = Déclencher ou consigner une phase
phase-declare-short = Phase…
phase-since = depuis
phase-until = jusqu’à
phase-to-tell = { $n ->
        [one] une personne encore à informer
       *[other] { $n } encore à informer
    }
phase-declared-by = Déclenchée par
phase-recorded-by = Consignée par
phase-noted-by = Reçue et notée par
phase-everywhere = tout le territoire

## États, et certitude d’un acte

phase-state-in-force = en vigueur
phase-state-supporting = en appui d’une phase supérieure
phase-state-scaled-down = ramenée à une phase inférieure
phase-state-lifted = levée
phase-state-contested = contestée
phase-waits = à confirmer
phase-standing-unconfirmed = consignée, pas encore confirmée
phase-standing-confirmed = confirmée
phase-standing-contested = contestée
phase-standing-received = décidée ailleurs, notée avec sa source
phase-ending-unconfirmed = levée consignée, pas encore confirmée
phase-act-declaration = le déclenchement
phase-act-ending = la levée ou l’abaissement
phase-act-ending-contested = fin contestée : la phase continue
phase-act-declaration-contested = déclenchement contesté : la phase n’a jamais compté
phase-struck = contesté
phase-late = en retard

## Le panneau et la barre du haut

phase-panel = Phase
phase-panel-none = Aucune phase n’est déclenchée pour ceci.
phase-panel-past = { $n ->
        [one] une phase passée
       *[other] { $n } phases passées
    }
phase-chip-since = depuis { $time }
phase-chip-waits = { $name }, à confirmer
phase-chip-more = { $name } +{ $n }
phase-chip-more-waits = { $name } +{ $n }, à confirmer
phase-line-word = déclencher ou consigner une phase (seul, ou avec un niveau ou un numéro)
phase-line-opens = ouvre le formulaire pour cet incident
phase-line-form = ouvre le formulaire :
phase-line-list = ouvre la liste ; allez d’abord sur la page de l’incident pour le formulaire

## Une phase

phase-said = Déclenchée de vive voix à { $time } par { $authority }, consignée par { $by } à { $recorded }.
phase-supports = Une phase supérieure conduit ; les organes de celle-ci restent actifs en appui.
phase-supports-see = Voir la phase qui conduit
phase-freezes = Tant qu’elle dure, aucune phase de niveau inférieur ne se déclenche pour cet incident. Les opérations continuent.
phase-about = Au sujet de
phase-about-hint = Numéro de l’incident : 26-0417.
phase-in-force-since = En vigueur depuis
phase-in-force-until = Jusqu’au
phase-territory = Territoire
phase-territory-hint = Rien de coché : tout le territoire.
phase-criteria = Critères remplis
phase-criteria-every = Tous doivent être remplis.
phase-criteria-one = Un seul suffit.
phase-points = Ce que dit le journal
phase-points-hint = Rien n’est coché pour autant : c’est l’autorité qui dit si un critère est rempli.
phase-fact-one-area = L’incident ne touche qu’une commune : { $what }.
phase-fact-several-areas = L’incident touche { $n } communes : { $what }.
phase-fact-several-zones = L’incident touche { $n } zones : { $what }.
phase-fact-several-disciplines = { $n } disciplines ont écrit dans son journal : { $what }.
phase-fact-needs-short = On demande plus qu’il n’y a : { $what }.
phase-fact-phase-declared = Compte déjà : { $what }.
phase-fact-source = Voir
phase-reasons = Motifs
phase-means = Moyens engagés
phase-not-said = pas encore dit
phase-act = Base légale
phase-article = article
phase-unverified = à vérifier
phase-bodies = Organes
phase-text = Formulation publique courte
phase-text-hint = Une langue peut manquer ; la page le montre.
phase-text-fr = Texte français
phase-text-nl = Texte néerlandais
phase-text-missing-fr = Manque en français
phase-text-missing-nl = Manque en néerlandais
phase-amended-times = { $n ->
        [one] modifiée une fois
       *[other] modifiée { $n } fois
    }
phase-amendment = Modification n° { $n }
phase-amended-at = Modifiée le
phase-amended-by = Par
phase-amended-act = Acte
phase-change-text-fr = Texte français
phase-change-text-nl = Texte néerlandais
phase-change-territory = Territoire
phase-change-means = Moyens engagés
phase-acts = Tous les actes
phase-recorded-at = consigné à { $time }
phase-erased = contenu effacé
phase-scale-up = Monter :
phase-print = Imprimer

## Informer

phase-recipients = À informer sans délai
phase-recipients-none = Personne n’est à informer de cette phase.
phase-recipient = Qui
phase-told = informé à
phase-to-be-told = à informer
phase-told-of-ending = de la fin
phase-told-of-ending-contested = fin contestée : la phase continue
phase-told-of-declaration-contested = déclenchement contesté : la phase n’a jamais compté
phase-not-told = pas informé tant qu’elle durait
phase-not-reached-times = { $n ->
        [one] non joint une fois
       *[other] non joint { $n } fois
    }
phase-mark-told = Informé
phase-tell = Noter un appel : informé ou non joint
phase-outcome = Résultat
phase-outcome-told = Informé
phase-outcome-not-reached = Non joint
phase-whom = Qui a pris le message
phase-read-back = relu
phase-not-read-back = non relu
phase-read-back-done = J’ai relu à mon interlocuteur ce que j’ai noté
phase-read-back-they = Mon interlocuteur a répété le message
phase-when = À
phase-when-hint = 03:07 ; vide pour maintenant.
phase-by = Par
phase-means-phone = téléphone
phase-means-radio = radio
phase-means-person = de vive voix, sur place
phase-means-message = message écrit
phase-means-mail = courriel
phase-means-document = document
phase-words = Précisions
phase-words-hint = Nécessaires pour contester : ce qui n’est pas exact.
phase-record = Consigner

## Déclencher et consigner

phase-way = Qui décide
phase-way-own = Je déclenche sous ma fonction
phase-way-heard = Je consigne ce que l’autorité a dit ou écrit
phase-end-way-own = Je décide sous ma fonction
phase-end-way-heard = Je consigne ce que l’autorité a dit ou écrit
phase-way-received = Je note un acte écrit de l’autorité : il vaut par sa source
phase-end-way-received = Je note un acte écrit de l’autorité : il vaut par sa source
phase-heard = Ce qui a été dit, par qui et comment
phase-speaker = Qui a parlé
phase-speaker-hint = Le nom a son entrée à part et peut être effacé seul.
phase-number = Numéro
phase-source = Source
phase-source-hint = Numéro et date du message ou du document, s’il y en a un.
phase-dated = Daté du
phase-dated-hint = Le jour que porte le document ou le message ; nécessaire pour un acte écrit.
phase-stated = Depuis quand
phase-inform-hint = Ceux-ci sont à informer d’office ; vous pouvez en ajouter.
phase-more-function = Aussi cette fonction
phase-more-organisation = Aussi cette organisation
phase-nobody = Personne d’autre
phase-more = D’autres encore
phase-declare-do = Déclencher la phase
phase-choose = Choisir
phase-any = Toute
phase-received-note = Décidée par { $authority } : elle se note ici avec sa source, personne ne la déclenche ici.
phase-not-ours = Votre fonction ne déclenche pas cette phase : c’est { $authority } qui le fait.
phase-turn-to = Adressez-vous à :
phase-record-instead = Ce que cette autorité dit de vive voix se consigne ici et compte dès l’heure dite.
phase-no-regime = Ce profil ne connaît aucune phase
phase-no-regime-hint = Le fichier phases.toml du profil nomme les niveaux et l’autorité de chacun.

## Confirmer, contester, mettre fin

phase-answer-declaration = Confirmer ou contester le déclenchement
phase-answer-ending = Confirmer ou contester la levée
phase-verdict = Ce qui a été consigné
phase-verdict-confirm = C’est exact : je confirme
phase-verdict-contest = Ce n’est pas exact : je conteste
phase-decide = Décider
phase-waits-for = À confirmer ou à contester par :
phase-end = Lever ou ramener à une phase inférieure
phase-how = Comment elle prend fin
phase-how-lift = Levée : c’est terminé à ce niveau
phase-how-scale-down = Ramenée à la phase inférieure encore active
phase-disown-declaration = Contester l’acte écrit qui a été reçu
phase-disown-ending = Contester la fin reçue par écrit
phase-end-inform-hint = Ceux qui étaient à informer de la phase, ou de ce qu’une fin antérieure ne vaut pas, le sont de sa fin ; vous pouvez en ajouter.
phase-end-hint = La levée ouvre l’évaluation : débriefings, constats, leçons. Les phases en appui redeviennent celles qui conduisent.
phase-end-do = Mettre fin

## Modifier

phase-amend = Modifier le déclenchement
phase-amend-end = Modifier la fin
phase-complete-amend = Compléter le déclenchement
phase-complete-amend-end = Compléter la fin
phase-amend-hint = Ce qui est écrit ici vaut maintenant. Changez-le et dites pourquoi : ce qui était là avant reste visible, et une copie signée avant ne le dit plus. Un champ vidé reste tel qu’il était.
phase-complete-hint = Vous complétez une langue qui manque, ou ajoutez qui est à informer ; le reste, c’est à l’autorité de le modifier.
phase-amend-more = À informer aussi
phase-amend-reasons-hint = Nécessaires, sauf pour compléter une langue qui manque ou ajouter quelqu’un à informer.
phase-amend-do = Modifier

## Évaluations

phase-evaluations = Évaluations
phase-evaluation = Évaluation
phase-evaluation-see = Voir l’évaluation
phase-evaluation-open = en cours
phase-evaluation-closed = clôturée
phase-evaluation-opened = Ouverte
phase-evaluation-ended = Clôturée
phase-evaluations-none = Aucune évaluation
phase-evaluations-none-hint = La levée d’une phase en ouvre une.
phase-debriefs = Débriefings
phase-debriefs-none = Aucun débriefing n’est noté.
phase-debrief = Débriefing
phase-debrief-hot = Débriefing à chaud
phase-debrief-cold = Débriefing à froid
phase-debrief-do = Noter un débriefing
phase-held = Tenu
phase-held-hint = 24/11 14:00 ; vide pour maintenant.
phase-took-part = Fonctions présentes
phase-findings = Constats
phase-findings-none = Aucun constat.
phase-finding = Constat
phase-finding-do = Noter un constat
phase-finding-well = ce qui a bien marché
phase-finding-badly = ce qui n’a pas marché
phase-finding-proposal = proposition
phase-discipline = Discipline
phase-discipline-none = multidisciplinaire
phase-lessons = Leçons
phase-lessons-none = Aucune leçon.
phase-lesson = Ce qu’il faut faire
phase-lesson-do = Tirer une leçon
phase-lesson-hint = Elle devient un engagement de la fonction choisie, suivi comme un ordre.
phase-lesson-draw = Tirer la leçon
phase-lesson-coming = l’engagement arrive
phase-owner = Qui s’en charge
phase-organisation = Organisation
phase-area = Lieu
phase-due = Pour le
phase-due-hint = Jour et heure (15/01 12:00) ou minutes à partir de maintenant.
phase-from-finding = Constat n°
phase-conclusion = Conclusion
phase-without = Pourquoi un débriefing manque
phase-without-hint = Une évaluation se clôture après les deux débriefings, ou avec cette raison.
phase-close-do = Clôturer l’évaluation
phase-close = Clôturer

## L’acte sur papier, et sa signature

phase-document = Acte relatif à une phase
phase-document-sealed = Forme : scellé dans le journal, non signé (dernière entrée № { $seq }).
phase-document-for-signature = Forme : scellé dans le journal (dernière entrée № { $seq }) ; signé seulement si ce fichier porte une signature électronique.
phase-document-amended = Version modifiée : modification n° { $n } du { $at } (entrée № { $seq }).
phase-document-change = { $before } → { $after }
phase-document-line = { $label } : { $value }
phase-document-standing = Certitude
phase-document-pdf = PDF (FR + NL)
phase-sign-title = Signature de l’acte
phase-sign-lede = Chaque acte est scellé dans le journal dès qu’il est posé. Une signature se fait ailleurs, avec une carte d’identité par exemple, sur une copie donnée ici ; elle est vérifiée à son retour.
phase-sign-later = La copie dit ce qui est connu au moment où elle est prise : après une modification ou la levée, prenez-en une nouvelle.

## Exécuté

phase-done-declared = { $number } est déclenchée. Informez maintenant ceux qui doivent l’être.
phase-done-recorded = { $number } est consignée. Informez maintenant ceux qui doivent l’être.
phase-done-changed = C’est consigné pour { $number }.
phase-step-up-declare = le déclenchement d’une phase
phase-step-up-answer = la confirmation ou la contestation d’une phase
phase-step-up-amend = la modification d’une phase
phase-step-up-end = la levée d’une phase ou le retour à une phase inférieure
phase-done-evaluation = C’est noté dans { $number }.

## Refus

refusal-phase-changed = { $function } a changé ceci à { $at } (entrée № { $seq }). Rien n’a été écrit. Rechargez la page, regardez, puis décidez de nouveau : ce que vous avez tapé est gardé.
refusal-phase-regime = { $level } : le profil n’a pas de régime pour ce niveau au { $day }. Vérifiez l’heure, ou choisissez un autre niveau.
refusal-phase-function = { $level } : seule la fonction compétente en décide ({ $functions }). Adressez-vous à elle, ou consignez ce qu’elle déclare de vive voix.
refusal-phase-received = { $level } : d’autres en décident. Notez ce qui a été reçu, avec sa source.
refusal-phase-reach = { $level } : votre mandat ne couvre pas tout ce territoire. Adressez-vous à l’autorité du lieu, ou consignez ce qu’elle déclare de vive voix.
refusal-phase-one-area = { $level } : choisissez une seule commune. Pour plusieurs communes, chacune déclenche la sienne, ou le niveau supérieur.
refusal-phase-criteria-all = { $level } : tous les critères doivent être remplis. Sinon, un autre niveau convient peut-être mieux.
refusal-phase-criteria = { $level } : cochez au moins un critère.
refusal-phase-frozen = { $level } ({ $number }) est en vigueur depuis { $at } : aucune phase de niveau inférieur ne se déclenche pour cet incident. Les opérations et les informations à donner continuent.
refusal-phase-already = { $level } : { $number } est déjà en vigueur ici depuis { $at }. Ouvrez-la pour la confirmer, la modifier ou y mettre fin.
refusal-phase-ended = { $number } a pris fin ({ $state }). Déclenchez-en une nouvelle s’il le faut.
refusal-phase-nothing-waits = { $number } : { $act } n’attend ni confirmation ni contestation. Rechargez la page.
refusal-phase-before = La phase n’a commencé qu’à { $at } : donnez une heure qui suit.
refusal-phase-many = Au plus { $most }.
refusal-phase-nothing-below = Aucune phase inférieure n’est en appui de { $number } : levez-la, ou faites d’abord déclencher la phase inférieure.
refusal-phase-told = Pour { $number }, cette personne est déjà notée comme informée.
refusal-phase-about = Il n’y a pas d’incident { $number } que vous puissiez voir.
refusal-phase-written = Un acte écrit arrive par document, par courriel ou par message écrit : choisissez l’un d’eux, ou consignez ce qui a été dit de vive voix.
refusal-phase-amend = { $level } : seule la fonction compétente la modifie ({ $functions }). Vous pouvez compléter une langue qui manque, et ajouter qui est à informer.
refusal-phase-no-end = { $number } n’a pas de fin qui compte : il n’y a rien à y modifier.
refusal-phase-unchanged = Rien ne changerait dans { $number }. Écrivez ce qui doit être autrement.
refusal-phase-evaluation-closed = { $number } est clôturée : rien ne s’y ajoute plus.
refusal-phase-not-debriefed = Notez d’abord dans { $number } que ce débriefing a été tenu.
refusal-phase-debriefs = Les deux débriefings n’ont pas été tenus : dites pourquoi, ou attendez-les.
refusal-phase-due = Cette heure est déjà passée. Donnez-en une à venir.
refusal-phase-copies = Il y a déjà { $limit } copies de cette phase. Utilisez l’une d’elles.
refusal-phase-not-ours = Cette copie n’a pas été donnée pour cette phase.
refusal-phase-unsigned = Ce document ne porte pas de signature.
refusal-erase-phase = Le № { $entry } dit quelle phase était en vigueur et depuis quand : les actes qui suivent en dépendent. Il reste.

## Genres d’entrées

kind-emergency-declared = Phase déclenchée
kind-emergency-recorded = Phase consignée
kind-emergency-speaker-named = Interlocuteur nommé
kind-emergency-confirmed = Confirmé
kind-emergency-contested = Contesté
kind-emergency-scaled-up = Passe en appui d’une phase supérieure
kind-emergency-resumed = Conduit de nouveau après la fin de
kind-emergency-scaled-down = Ramenée à une phase inférieure
kind-emergency-lifted = Phase levée
kind-emergency-amended = Modifié
kind-emergency-told = Informé
kind-emergency-not-reached = Non joint
kind-emergency-copy-given = Copie donnée à signer
kind-emergency-copy-signed = Copie signée reçue
kind-emergency-evaluation-opened = Évaluation ouverte
kind-emergency-debriefed = Débriefing tenu
kind-emergency-finding-noted = Constat noté
kind-emergency-lesson-drawn = Leçon tirée
kind-emergency-evaluation-closed = Évaluation clôturée

## Papier

phase-paper = Phases
phase-paper-level = Phase
phase-paper-since = Depuis
phase-paper-about = Incident
phase-paper-where = Territoire
phase-paper-by = Consigné par
phase-paper-state = État
phase-paper-to-tell = À informer

# Ce qu’un rapport en reprend
phase-open-work = Phases en vigueur
phase-offer = { $name } ({ $number }), en vigueur depuis le { $since }.
phase-offer-waits = { $name } ({ $number }), consignée au { $since } et pas encore confirmée par l’autorité.
phase-offer-ended = { $name } ({ $number }), en vigueur depuis le { $since }, levée le { $ended }.
