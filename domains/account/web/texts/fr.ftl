# Les comptes qui sont rendus : la note de l’année, le plan de mise en œuvre, le bilan, les rapports aux autorités.

room-accounts = Comptes rendus
badge-accounts = { $n ->
        [one] un texte demandé
       *[other] { $n } textes demandés
    }

## La liste

account-title = Comptes rendus
account-lede = La note de l’année, le plan de mise en œuvre, le bilan et les rapports aux autorités : demandés, rassemblés, comparés, figés et émis.
account-number = Numéro
account-what = Document
account-kind = Sorte
account-year = Année
account-state = État
account-state-preparation = en préparation
account-state-asked = contributions demandées
account-state-review = en relecture
account-state-frozen = figé
account-state-issued = émis
account-state-dropped = abandonné
account-state-published = déjà publié
account-history = repris d’une publication
account-of-year = Ceux de { $year } seulement.
account-all-years = Voir toutes les années
account-to-us = adressé à votre fonction
account-line-word = ouvrir les comptes rendus, ou ceux d’une année
account-line-opens = Ouvrir les comptes rendus
account-line-year = Ouvrir les comptes rendus de
account-embargo-until = sous embargo jusqu’au
account-embargo-mark = sous embargo jusqu’au { $until }
account-none = Aucun compte rendu
account-none-hint = Ouvrez celui de l’année, ou reprenez une note publiée.
account-open = Ouvrir le compte rendu d’une année
account-open-hint = Sa structure vient du profil, ses objets des paquets qui les tiennent. Ce que l’année d’avant prévoyait est placé à côté de ce qui a été fait.
account-several-hint = De ceux-ci, il peut y en avoir plusieurs par année, numérotés, chacun avec son titre :
account-own-title-fr = Titre en français
account-own-title-nl = Titre en néerlandais
account-open-do = Ouvrir
account-take = Reprendre une publication
account-take-hint = La structure, les faits avec leurs lignes et de courtes citations ; le texte reste dans le document publié.
account-take-do = Reprendre
account-document = Document publié

## Un compte rendu

account-read = Lire et imprimer
account-compare = Comparer avec l’année d’avant
account-issue-page = Figer et émettre
account-taken = Repris du document publié : { $document }. Les textes sont des citations ; le reste se lit dans le document.
account-taken-on = Repris du document publié le { $day } : { $document }. Les textes sont des citations ; le reste se lit dans le document.
account-taken-issue = Il a été publié ailleurs : ici, il n’y a rien à figer ni à émettre.
account-take-back = Retirer cette reprise
account-take-back-hint = Si la publication a été reprise par erreur, ou si le profil la décrit mieux depuis : elle pourra être reprise de nouveau. L’historique garde ce retrait.
account-turned = Renvoyé :
account-missing = Ce qui manque
account-missing-n = { $n ->
        [one] Une partie manque encore.
       *[other] { $n } parties manquent encore.
    }
account-lacking-languages = Textes sans l’autre langue
account-lacking-n = { $n ->
        [one] Une partie n’existe que dans une langue, en tout ou en partie.
       *[other] { $n } parties n’existent que dans une langue, en tout ou en partie.
    }
account-owed = Textes attendus
account-of-them-late = { $n ->
        [one] un en retard
       *[other] { $n } en retard
    }
account-frozen = Figé
account-frozen-missing = { $n ->
        [one] une partie manquait
       *[other] { $n } parties manquaient
    }
account-hash = Empreinte du contenu
account-fixed-with-gaps = { $n ->
        [one] Contenu figé alors qu’une partie manquait. Motif :
       *[other] Contenu figé alors que { $n } parties manquaient. Motif :
    }
account-fixed-in-one-language = { $alone ->
        [one] Contenu figé alors qu’une partie n’existait que dans une langue, en tout ou en partie. Motif :
       *[other] Contenu figé alors que { $alone } parties n’existaient que dans une langue, en tout ou en partie. Motif :
    }
account-fixed-with-both = Contenu figé alors que des parties manquaient ({ $n }) et que d’autres n’existaient que dans une langue, en tout ou en partie ({ $alone }). Motif :
account-issued = Émis
account-errata = Errata
account-sections = Parties
account-sections-none = Aucune partie.
account-section = Partie
account-fed-by = Alimentée par
account-feed-account = ce document lui-même
account-feed-body = les organes et leurs réunions
account-feed-commitment = les engagements
account-feed-contribution = les contributions des partenaires
account-feed-objective = les objectifs
account-feed-project = les projets
account-feed-register = les registres
account-feed-other = une autre source
account-fed-text = un texte
account-given = { $n ->
        [one] une citation ou un fait
       *[other] { $n } citations ou faits
    }
account-asked-of = Responsable
account-nobody = personne encore
account-standing = Avancement
account-standing-open = à écrire
account-standing-asked = demandée
account-standing-handed-in = remise
account-standing-returned = renvoyée
account-standing-accepted = acceptée
account-standing-gone = sans objet
account-late = en retard
account-is-missing = manque encore
account-lacks-fr = sans français
account-lacks-nl = sans néerlandais
account-documents = Documents
account-pdf-both = PDF dans les deux langues
account-pdf-fr = PDF français
account-pdf-nl = PDF néerlandais
account-docx-fr = DOCX français
account-docx-nl = DOCX néerlandais
account-step = Avancer
account-step-hint = Un motif est nécessaire pour renvoyer ou abandonner.
account-step-review = Mettre en relecture
account-step-back = Renvoyer à la préparation
account-step-drop = Abandonner
account-words = Motif
account-files = Copies revenues
account-files-hint = Ce qui revient est conservé ici tel quel. Un DOCX de ce document, une fois modifié, peut être comparé et repris ; le reste, le programme ne le lit pas.
account-file = Fichier
account-attach = Joindre
account-edited = DOCX modifié par d’autres
account-edited-hint = Le DOCX téléchargé ici, modifié dans un traitement de texte. Rien n’est repris avant que vous l’ayez vu. Au plus 10 Mo.
account-edited-read = Lire et comparer
account-edited-see = comparer et reprendre
account-edited-compare = comparer
account-copy-empty = (un texte peut être écrit ici)
account-turns = Historique
account-turns-none = Rien encore.

## Une copie revenue modifiée

account-review = Copie modifiée
account-review-made = faite sur l’état du
account-review-read = Ce qui a été lu
account-review-differ = Textes modifiés dans le fichier
account-review-left = Textes laissés tels quels
account-review-same = Modifiés dans le fichier et déjà ainsi ici
account-review-tracked = Le fichier contient des modifications suivies (insertions : { $ins }, suppressions : { $del }). Elles sont lues comme acceptées.
account-review-shut = Ce document ne peut plus être écrit : rien ne peut être repris.
account-review-others = Les textes sont repris par qui peut écrire dans ce document.
account-review-texts = Textes modifiés
account-review-hint = Ce que le fichier retire est barré, ce qu’il ajoute est souligné. Sont cochés les textes que personne n’a modifiés ici depuis que la copie a été faite ; ceux que le fichier vide ne le sont pas.
account-review-none = Aucun texte ne diffère de ce qui figure ici.
account-review-unknown = Le texte sur lequel cette copie a été faite a été effacé : ce que dit le fichier est comparé à ce qui figure ici maintenant.
account-review-meanwhile = Modifié ici depuis que la copie a été faite. Reprendre le texte du fichier remplace celui-ci. Écrit en dernier par
account-review-emptied = Le fichier n’a plus de texte ici. Le reprendre vide le texte.
account-review-theirs = Ce que le fichier modifie
account-review-here = Ce qui a été modifié ici entre-temps
account-review-lost = Ne peuvent être conservés :
account-lost-format = gras, italique, soulignement
account-lost-list = puces et numéros automatiques (ils deviennent des tirets)
account-lost-table = tableaux (les cellules deviennent des lignes)
account-lost-link = adresses des liens
account-lost-note = notes de bas de page (reprises dans la liste ci-dessous)
account-lost-object = images et autres objets
account-review-take = Reprendre
account-review-do = Reprendre les textes cochés
account-review-cannot = Ne peut être repris
account-review-cannot-hint = Ce qui figure hors des textes vient des sources ou de la structure du document : c’est là qu’il faut le corriger.
account-review-blind = Le programme qui a enregistré ce fichier a retiré la liste de ce qui s’y trouvait : ce qui a été retiré hors des textes ne peut être dit.
account-review-gone = Ce texte n’est plus dans le fichier et reste ici tel quel :
account-review-new = Ajouté ou modifié hors des textes :
account-review-missing = Retiré ou modifié hors des textes :
account-review-missing-unknown = une ligne qui n’est plus ici non plus
account-review-objects = Images, formules ou autres objets hors des textes
account-review-comments = Commentaires
account-review-comments-hint = Montrés tels qu’ils figurent dans le fichier. Ils restent dans le fichier, qui est conservé.
account-review-nobody = (sans nom)

## Une partie

account-text = Texte
account-text-fr = Français
account-text-nl = Néerlandais
account-text-missing = texte manquant dans cette langue
account-text-hint = Une ligne qui commence par # suivi d’un espace devient un intertitre ; par ## suivi d’un espace, un intertitre de niveau inférieur. Les deux langues ont les mêmes intertitres, dans le même ordre.
account-text-printed = Le texte tel qu’il sera imprimé
account-text-uneven = Intertitres : { $fr } en français, { $nl } en néerlandais. Il en faut autant dans les deux langues.
account-text-askew = Les intertitres ne sont pas du même niveau dans les deux langues.
account-no-text = Sans texte à écrire : cette partie vient d’une source ou de la structure.
account-save = Enregistrer
account-hand-in = Remettre
account-returned-for = Renvoyée :
account-told = Ce que disent les sources
account-told-none = Rien.
account-planned = Prévu l’année d’avant
account-planned-in = Prévu l’année précédente ({ $document }) :
account-before = L’année d’avant
account-before-none = Il n’y a pas de compte rendu de l’année d’avant, ou vous ne pouvez pas le voir.
account-judge = Recevoir le texte remis
account-judge-own = Vous avez remis ce texte : quelqu’un d’autre le reçoit.
account-accept = Accepter
account-return = Renvoyer
account-ask = Demander le texte
account-ask-do = Demander
account-remind = Rappeler
account-function = Fonction
account-choose = Choisissez
account-due = Pour le

## Sources et références

account-source-missing = Rien n’est encore tenu ici pour cette partie.
account-references = D’où cela vient
account-references-hint = Chaque nombre entre crochets mène ici : à la page, à l’entrée du journal avec son empreinte, ou à la ligne du document publié.
account-references-none = Aucune source nommée.
account-line = ligne { $line }
account-axes = État par axe
account-axis = Axe
account-axis-state = État
account-axis-timing = Timing
account-axis-budget = Budget
account-axis-quality = Qualité
account-axis-result = Résultat
account-period = Période
account-value = Valeur
account-table = Tableau

## Comparer, lire, imprimer

account-renew-title = Ce dont traite le document
account-renew-moved = { $n ->
        [one] Un objectif, un thème ou une mesure est venu, a changé de titre ou a disparu depuis l’ouverture de ce document.
       *[other] { $n } objectifs, thèmes ou mesures sont venus, ont changé de titre ou ont disparu depuis l’ouverture de ce document.
    }
account-renew-otherwise = La structure de ce document n’est plus celle de son type.
account-renew-see = Voir et reprendre
account-renew-none = La structure est telle qu’elle serait si le document était ouvert aujourd’hui.
account-renew-fixed = La structure de ce document ne change plus.
account-renew-subjects = Aucune partie ne change : seulement la liste de ce dont traite le document.
account-renew-added = Nouvelles parties
account-renew-added-hint = Elles viennent à leur place, vides ; personne n’est encore sollicité.
account-renew-retitled = Autres titres
account-renew-retitled-hint = Les textes et les demandes restent.
account-renew-altered = Autrement modifiées
account-renew-altered-hint = Un autre numéro, une autre source ou une autre fonction proposée. Les textes restent.
account-renew-gone = Sans objet, avec un texte
account-renew-gone-hint = Elles restent, marquées, avec ce qui a été écrit, jusqu’à ce que quelqu’un les retire avec un motif. Plus personne ne les doit.
account-renew-left = Sans objet, sans texte
account-renew-left-hint = Elles disparaissent : rien n’y a été écrit. La fonction sollicitée ne doit plus rien.
account-renew-kept = Chaque texte reste avec sa partie. C’est un seul acte, au journal.
account-renew-do = Reprendre
account-gone-count = { $n ->
        [one] Une partie traite de ce qui n’existe plus.
       *[other] { $n } parties traitent de ce qui n’existe plus.
    }
account-gone-see = Voir et retirer
account-gone-title = Parties devenues sans objet
account-gone-hint = Elles sont imprimées comme les autres tant qu’elles ne sont pas retirées. Ce qui a été écrit reste au journal.
account-gone-codes = À retirer
account-gone-do = Retirer
account-gone-sure = Les parties quittent le document avec leurs textes. Les retirer ?
account-all-title = Demander et rappeler à tous
account-all-see = Demander tout, rappeler à tous
account-all-ask = Demander comme proposé
account-all-ask-hint = Chaque fonction reçoit, par une seule lettre, la demande des textes que personne n’a écrits et pour lesquels elle est proposée.
account-all-ask-do = Demander à toutes
account-all-ask-none = Il n’y a plus personne à solliciter.
account-all-unreached = aucun message ne l’atteint
account-all-nobody = { $n ->
        [one] Pour un texte, personne n’est proposé : demandez-le depuis sa page.
       *[other] Pour { $n } textes, personne n’est proposé : demandez-les depuis leur page.
    }
account-all-remind-do = Rappeler à toutes
account-all-owed-none = Personne ne doit de texte.
account-change-new = nouveau
account-change-changed = changé
account-change-same = inchangé
account-change-gone = disparu
account-language = Langue du document
account-in-both = Les deux
account-in-fr = Français
account-in-nl = Néerlandais
account-print = Imprimer
account-draft-mark = Projet
account-draft = Projet : le contenu n’est pas figé.
account-lacking = — manque encore —

## Figer, émettre, corriger

account-own = Vous avez écrit dans ce document : quelqu’un d’autre le fige et l’émet.
account-issue-others = Figer et émettre appartient à la direction.
account-not-in-review = Mettez-le d’abord en relecture.
account-freeze = Figer le contenu
account-freeze-hint = Tout ce qui est dit maintenant est conservé avec son empreinte ; rien n’en change plus ensuite.
account-freeze-words = Nécessaire s’il manque quelque chose, ou l’une des deux langues : pourquoi figer quand même. Le motif est imprimé à la première page.
account-freeze-do = Figer
account-freeze-sure = Figer ce contenu ?
account-freeze-sure-gaps = { $n ->
        [one] Une partie manque. Figer ce contenu malgré tout ? Rien ne pourra plus y être complété.
       *[other] { $n } parties manquent. Figer ce contenu malgré tout ? Rien ne pourra plus y être complété.
    }
account-freeze-sure-lacking = { $n ->
        [one] Une partie n’existe que dans une langue. Figer ce contenu malgré tout ? Rien ne pourra plus y être traduit.
       *[other] { $n } parties n’existent que dans une langue. Figer ce contenu malgré tout ? Rien ne pourra plus y être traduit.
    }
account-issue = Émettre
account-embargo = Embargo jusqu’au
account-embargo-hint = Sans date, il est émis tout de suite.
account-issue-do = Émettre
account-issue-sure = Émettre ce document ?
account-addressees = Destinataires
account-addressees-hint = Le profil dit à qui va ce document. Chacun est averti dès qu’il est émis, ou à la fin de l’embargo, puis de chaque erratum.
account-addressees-none = Le profil ne nomme aucun destinataire pour cette sorte de document : personne ne sera averti.
account-addressees-see = qui a été averti
account-addressees-will = qui sera averti et comment
account-addressee-outside = organisation extérieure
account-will-leaves = sera averti par un message à l’émission
account-will-waits = un message sera écrit à l’émission et attendra que quelqu’un le libère
account-will-nobody = aucune adresse connue : un message sera écrit et attendra ; inscrivez une adresse au carnet
account-will-shut = aucun canal n’est ouvert : rien ne peut partir d’ici
account-after-embargo = sera averti à la fin de l’embargo
account-being-told = le message est en préparation
account-was-leaves = averti par un message
account-was-waits = message écrit ; il attend que quelqu’un le libère
account-was-nobody = message écrit, sans adresse connue
account-was-shut = rien n’a pu partir : aucun canal n’est ouvert
account-was-taken-back = message retiré avant son envoi
account-told-message = voir le message
account-embargo-title = Embargo
account-embargo-lifted = levé
account-embargo-move = Déplacer l’embargo
account-embargo-move-hint = Tant qu’il court, l’embargo peut finir à un autre moment, ou tout de suite. Les destinataires sont avertis à ce moment-là. Une fois l’embargo passé, rien n’est repris.
account-embargo-lift = Le lever maintenant
account-embargo-lift-sure = Le document sort tout de suite et les destinataires sont avertis. Lever l’embargo ?
account-erratum = Erratum
account-erratum-hint = Ce qui a été émis reste ; ce qui est juste est dit à côté, sur la page et dans le prochain tirage.
account-erratum-do = Ajouter l’erratum

## La signature

account-sign-title = Signature de
account-sign-lede = Émettre scelle : une entrée au journal et un point de contrôle signé. Une signature se fait ailleurs, avec une carte d’identité par exemple, sur une copie donnée ici ; elle est vérifiée à son retour.
account-sign-later = La copie porte les errata connus au moment où elle est prise : après un erratum, prenez-en une nouvelle. Une copie plus ancienne reste celle de sa version.

## Ce qui a été fait

account-done-opened = Le compte rendu est ouvert.
account-step-up-freeze = le gel du contenu d’un document
account-step-up-issue = l’émission d’un document
account-step-up-embargo = un autre embargo pour un document
account-step-up-erratum = un erratum à un document émis
account-done-taken = La publication est reprise.
account-done-written = Le texte est enregistré.
account-done-handed-in = Le texte est remis.
account-done-asked = Le texte est demandé.
account-done-reminded = Le rappel est noté.
account-done-returned = Le texte est renvoyé.
account-done-accepted = Le texte est accepté.
account-done-step = C’est fait.
account-done-renewed = La structure est reprise.
account-done-removed = Les parties sont retirées.
account-done-asked-all = Les textes sont demandés.
account-done-reminded-all = Les rappels sont notés.
account-done-frozen = Le contenu est figé.
account-done-issued = Le document est émis.
account-done-embargo = L’embargo est modifié.
account-done-erratum = L’erratum est ajouté.
account-done-attached = Le fichier est joint.
account-done-edited = Le fichier est lu. Rien n’est encore repris.
account-done-taken-over = Les textes sont repris.

## Messages à ceux à qui l’on demande

account-message-subject = { $number } : un texte vous est demandé
account-message-asked = Un texte est demandé pour « { $section } » ({ $number }), pour le { $due }. Il s’écrit ici : { $address }
account-message-asked-all = { $n } textes sont demandés pour { $number }, pour le { $due }. Ils s’écrivent ici : { $address }
account-message-reminded-all = Rappel : { $n } textes pour { $number } sont encore attendus. Ils s’écrivent ici : { $address }
account-message-reminded = Rappel : le texte pour « { $section } » ({ $number }) était attendu pour le { $due }. Il s’écrit ici : { $address }
account-message-returned = Le texte pour « { $section } » ({ $number }) vous est renvoyé ; le motif se lit ici : { $address }
account-message-issued-subject = { $number } : { $title }
account-message-issued = « { $title } » ({ $number }) est émis et vous est adressé. Il se lit et s’imprime ici, dans les deux langues : { $address }
account-message-issued-outside = « { $title } » ({ $number }) est émis et vous est adressé. Par courriel, le document est joint s’il peut l’être, dans les deux langues ; sinon, il est remis par la personne qui vous envoie ce message. Empreinte SHA-256 de son contenu : { $hash }
account-message-erratum-subject = { $number } : erratum
account-message-erratum = Un erratum a été ajouté à « { $title } » ({ $number }). Ce qui est juste se lit ici : { $address }
account-message-erratum-outside = Un erratum a été ajouté à « { $title } » ({ $number }). Par courriel, le document est joint avec cet erratum s’il peut l’être ; sinon, il est remis par la personne qui vous envoie ce message.

## Refus

refusal-account-changed = { $function } y a changé quelque chose à { $at }. Relisez avant de continuer.
refusal-account-state = { $number } est { $state } : cela n’est plus possible.
refusal-account-published = { $number } a été publié ailleurs et reste tel quel : ici, on n’y écrit rien, on ne le fige ni ne l’émet.
refusal-account-there = { $number } existe déjà pour cette année.
refusal-account-year = L’année va de { $first } à { $last }.
refusal-account-asked = Ce texte est demandé à { $function }.
refusal-account-cannot-hand-in = { $function } ne peut pas remettre de texte : choisissez une fonction qui le peut.
refusal-account-not-owed = Aucun texte n’est attendu ici.
refusal-account-not-handed-in = Aucun texte remis n’attend d’être reçu.
refusal-account-no-text = Dans cette partie, rien ne s’écrit.
refusal-account-due = Écrivez un jour à venir.
refusal-account-own = Vous avez écrit dans ce document : quelqu’un d’autre doit le figer et l’émettre.
refusal-account-own-text = Vous avez remis ce texte : quelqu’un d’autre doit le recevoir.
refusal-account-content = Le contenu a changé depuis que cette page a été affichée. Relisez-le, puis recommencez.
refusal-account-missing = { $n ->
        [one] Une partie manque : écrivez pourquoi figer quand même.
       *[other] { $n } parties manquent : écrivez pourquoi figer quand même.
    }
refusal-account-lacking = { $n ->
        [one] Une partie n’existe que dans une langue : écrivez pourquoi figer quand même.
       *[other] { $n } parties n’existent que dans une langue : écrivez pourquoi figer quand même.
    }
refusal-account-large = C’est trop grand : au plus { $most }.
refusal-account-embargo = L’embargo doit finir dans l’avenir.
refusal-account-embargo-over = Plus aucun embargo ne court sur { $number } : le document est sorti.
refusal-account-not-gone = Ce dont traite cette partie existe encore : elle n’est pas retirée.
refusal-account-section-gone = Cette partie est devenue sans objet : personne n’est sollicité pour elle.
refusal-account-nobody-to-ask = Il n’y a plus personne à solliciter.
refusal-account-file-large = Le fichier est trop grand : au plus { $limit } Mo.
refusal-account-file-type = Ce type de fichier n’est pas pris.
refusal-account-file-held = Le fichier est retenu pour contrôle.
refusal-account-edited-kind = Ce n’est pas un DOCX. Enregistrez le document en DOCX dans le traitement de texte.
refusal-account-edited-sealed = Ce fichier est chiffré ou d’un ancien format. Enregistrez-le en DOCX, sans mot de passe.
refusal-account-edited-macros = Ce fichier contient des macros et n’est pas lu. Enregistrez-le en DOCX, sans macros.
refusal-account-edited-large = Ce fichier est trop grand, ou son contenu dépasse ce qu’un tel document peut être : au plus { $most } Mo.
refusal-account-edited-broken = Ce fichier est abîmé : il ne peut être lu.
refusal-account-edited-foreign = C’est une copie de { $number }. Ouvrez ce document et remettez-y le fichier.
refusal-account-edited-other = C’est une copie d’un autre document.
refusal-account-edited-none = Ce fichier ne contient aucun texte qui puisse être repris : ce n’est pas le DOCX téléchargé ici, ou il est trop ancien. Téléchargez à nouveau le DOCX et reportez-y les modifications.
refusal-account-edited-ticks = Cochez au moins un texte.
refusal-account-edited-long = Le texte de « { $section } » ({ $lang }) est trop long : { $most } caractères au plus. Raccourcissez-le dans le fichier, ou décochez-le.
refusal-account-copies = Il y a déjà { $limit } copies de ce document. Utilisez l’une d’elles.
refusal-account-not-ours = Cette copie n’a pas été donnée pour ce document.
refusal-account-unsigned = Ce document ne porte pas de signature.
refusal-erase-account-issued = Le № { $entry } fixe ce qui a été émis : il reste. Un erratum dit ce qui est juste.

## Journal

kind-account-opened = compte rendu ouvert
kind-account-section-written = texte écrit
kind-account-section-asked = texte demandé
kind-account-section-reminded = rappel
kind-account-section-handed-in = texte remis
kind-account-section-returned = texte renvoyé
kind-account-section-accepted = texte accepté
kind-account-structure-renewed = structure reprise
kind-account-sections-removed = parties retirées
kind-account-function-asked = textes demandés
kind-account-function-reminded = rappel de tous les textes
kind-account-file-attached = copie jointe
kind-account-turned = étape du compte rendu
kind-account-frozen = contenu figé
kind-account-issued = compte rendu émis
kind-account-embargo-moved = embargo déplacé
kind-account-erratum-added = erratum
kind-account-addressee-told = destinataire averti
kind-account-copy-given = copie donnée à signer
kind-account-copy-signed = copie signée reçue

## Ce que disent les autres paquets

account-told-projects = Actions et projets
account-told-project = Action ou projet
account-told-carried-by = Porté par
account-told-state = État
account-told-project-open = en cours
account-told-project-done = terminé
account-told-project-dropped = abandonné
account-told-actions = Actions des partenaires
account-told-action = Action
account-told-partner = Partenaire
account-told-result = Résultat
account-told-where = Où, quand, pour qui
account-told-obstacles = Obstacles
account-told-by-office = traduction du service
account-told-year = Année
account-told-answer = Réponse
account-told-measures = Mesures
account-told-measure = Mesure
account-told-actions-count = Actions acceptées
account-told-partners-count = Partenaires
account-told-unanswered = Mesures sans réponse / mesures demandées
account-told-silent = Rien n’est parvenu
account-told-partly = Réponse incomplète
account-told-gap = Soumises aux partenaires, sans action
account-told-thin = Insuffisamment suivies
account-told-unasked = Aucune demande connue : on ne sait pas si quelque chose se fait
account-told-no-gap = Chaque mesure est suffisamment suivie.
account-told-no-plan = Aucun plan de cette année n’est connu : rien ne peut être dit des mesures.
account-told-no-measure = Le plan de cette année n’a pas de mesure connue : rien ne peut être dit du suivi.
account-told-coverage = Couverture des mesures
account-told-coverage-years = Couverture des mesures par année
account-told-covered-none = sans action
account-told-covered-thin = insuffisamment suivie
account-told-covered-enough = suffisamment suivie
account-told-covered-unasked = aucune demande connue
account-told-no-action = Aucune action acceptée pour cette mesure : cela ne dit pas que rien n’a été fait.
account-told-nobody-silent = Tous les partenaires interrogés ont répondu.
account-told-nobody-asked = Aucun partenaire n’a été interrogé pour cette année.
account-told-without-text = texte non disponible
account-told-content = Contenu (titre, brève description, occasion et objectif)
account-told-strategic = Objectif stratégique
account-told-operational = Objectif(s) opérationnel(s)
account-told-situation = Situation actuelle et planification future
account-told-agenda = Agenda de la réglementation
account-told-recommendation = Recommandation
account-told-done-about = Suite donnée
account-told-register-none = Rien n’est inscrit dans ce registre pour cette année.
account-told-output = Livrables prévus
account-told-deliverable = Livrable
account-told-due = Échéance
account-told-equality = Tests d’égalité des chances
account-told-tested = Objet du test
account-told-finding = Constat
account-told-exempt = test non requis
account-test-draft = en cours de rédaction
account-test-handed-in = remis, en attente de relecture
account-test-reviewed = relu et accepté
account-effect-positive = positif
account-effect-neutral = neutre
account-effect-negative = négatif
account-effect-unknown = pas encore connu
account-told-theme-measures = Mesures de la thématique
account-told-theme-taken = Mesures avec au moins une action acceptée
account-told-sessions = Réunions de l’année
account-told-body = Organe
account-told-held = Tenues
account-told-days = Dates
account-told-cancelled = Annulées
account-told-ahead = Encore à tenir
account-told-no-session = Aucune réunion d’organe n’est notée pour cette année.
account-told-decided = Décisions et suivi
account-told-decisions = Décisions
account-told-asked = Suites demandées
account-told-settled = Terminées
account-told-running = En cours
account-told-overdue = En retard
account-register-open = ouverte
account-register-in-progress = en cours
account-register-done = faite
account-register-not-followed = non suivie
account-register-superseded = remplacée
