# Le plan régional et ce qui l’entoure : liste, plan, mesure, cascade, pilotes, reprise du profil, clôture.

room-plan = Plan

## La liste

programme-title = Plans et mesures
programme-lede = Le plan régional avec ses mesures, les plans dont il découle, ceux des zones et des communes, et les plans d’action par thème.
programme-new = Nouveau plan
programme-none = Aucun plan
programme-none-hint = Créez un plan, ou demandez au responsable du programme de reprendre ceux du profil.
programme-none-load = { $n ->
        [one] Le profil fournit un plan qui n’est pas encore repris.
       *[other] Le profil fournit { $n } plans qui ne sont pas encore repris.
    }
programme-plan = Plan
programme-period = Période
programme-period-unknown = période non trouvée
programme-state = État
programme-who = Qui
programme-points = Mesures et points
programme-print = Imprimer
programme-sort = Sorte de plan
programme-sort-framework = Note-cadre de sécurité intégrale
programme-sort-national = Plan national de sécurité
programme-sort-regional = Plan régional
programme-sort-action = Plans d’action
programme-sort-zonal = Plans zonaux de sécurité
programme-sort-local = Plans locaux
programme-sort-prevention = Plans de prévention et de proximité
programme-state-preparing = en préparation
programme-state-adopted = adopté
programme-state-running = en exécution
programme-state-closed = clôturé
programme-over = période écoulée

## Un plan

programme-about = Le plan
programme-change = Modifier
programme-change-title = Modifier le plan
programme-outline = Objectifs et thématiques
programme-outline-lede = Les objectifs, axes, thématiques et missions transversales du plan, dans leur ordre.
programme-outline-hint = Une ligne chacun : sorte ; code ; texte français ; texte néerlandais. Exemple : theme;8;Trafic et fraude;Smokkel en fraude
programme-headings = Objectifs, axes et missions
programme-part-objective = objectif stratégique
programme-part-axis = axe transversal
programme-part-theme = thématique
programme-part-mission = mission transversale
programme-parts-objective = Objectifs stratégiques
programme-parts-axis = Axes transversaux
programme-parts-mission = Missions transversales
programme-page = p. { $n }
programme-search = Chercher dans le plan
programme-words = Mots ou numéro
programme-theme = Thématique
programme-no-theme = Sans thématique
programme-theme-empty = Aucune mesure connue sous cette thématique.
programme-any = Toutes
programme-all = Tout montrer
programme-filter = Chercher
programme-organisation = Organisation
programme-group = Groupe de partenaires
programme-area = Zone ou commune
programme-shown = { $n ->
        [0] Rien trouvé.
        [one] Une mesure ou un point.
       *[other] { $n } mesures ou points.
    }
programme-expected = { $n ->
        [one] La source compte une mesure.
       *[other] La source compte { $n } mesures.
    }
programme-here = { $n ->
        [0] Aucune n’est connue ici.
        [one] Une est connue ici.
       *[other] { $n } sont connues ici.
    }
programme-with-text = { $n ->
        [0] Aucune n’a son texte.
        [one] Une a son texte.
       *[other] { $n } ont leur texte.
    }
programme-points-none = Ce plan n’a encore aucune mesure ni aucun point.
programme-points-found-none = Rien ne correspond. Cherchez d’autres mots ou montrez tout.
programme-postponed = Reportées du plan précédent
programme-postponed-hint = Ces mesures attendent : ce plan n’a pas encore de mesure pour elles.
programme-postponed-decide = Décider ce qu’elles deviennent
programme-authority = Autorité
programme-authority-words = Autre autorité
programme-pilot = Pilote
programme-function = Fonction responsable
programme-functions = Fonctions responsables
programme-partners = Partenaires
programme-groups = Partenaires souhaités
programme-groups-hint = Les groupes dont on attend des actions pour cette mesure.
programme-areas = Territoire
programme-areas-hint = Rien de coché : toute la Région. Le plan d’une zone ou d’une commune n’est visible que de ceux qui y ont un mandat, et de ceux qui en ont un partout.
programme-areas-places = Zones de police et communes
programme-areas-neighbourhoods = Quartiers
programme-areas-measure-hint = Où la mesure est à exécuter. Rien de coché : partout.
programme-everywhere = partout
programme-adopted = Adopté
programme-adoption-correct = Corriger l’adoption
programme-adoption-corrected = Corrigé
programme-adoption-why = Motif de la correction
programme-adoption-do = Corriger
programme-basis = Base légale
programme-source = Source
programme-source-hint = Le document et la page où cela a été lu.
programme-predecessor = Plan précédent
programme-successor = Plan suivant
programme-shipped = Ce plan vient du profil : il se décrit dans les fichiers du profil et se reprend de là. Ses mesures peuvent être réécrites ici.
programme-closing-done = Ce que sont devenues ses mesures
programme-step = Faire avancer
programme-step-adopt = Adopter
programme-step-start = Commencer l’exécution
programme-step-close = Clôturer
programme-step-reopen = Rouvrir
programme-step-reopen-hint = Une réouverture se motive. Les décisions sur les mesures restent et peuvent être reprises.
programme-step-on = Décidé le
programme-step-by = Décidé par
programme-why = Motif
programme-record = Enregistrer
programme-cancel = Annuler
programme-choose = Choisir
programme-none-of-them = Aucune
programme-add-measure = Nouvelle mesure
programme-add-point = Nouveau point

## Le formulaire d’un plan

programme-title-fr = Titre en français
programme-title-nl = Titre en néerlandais
programme-title-en = Titre en anglais
programme-short-fr = Nom court en français
programme-short-nl = Nom court en néerlandais
programme-from = Premier jour
programme-until = Dernier jour
programme-remark-fr = Remarque en français
programme-remark-nl = Remarque en néerlandais
programme-expected-field = Nombre de mesures selon la source
programme-expected-hint = Pour voir combien il en manque ici.
programme-handling = Traitement

## Une mesure

programme-number = Numéro
programme-text = Texte
programme-text-fr = Texte en français
programme-text-nl = Texte en néerlandais
programme-text-en = Texte en anglais
programme-text-missing = texte non disponible
programme-text-missing-why = Le numéro est connu, son texte n’a été trouvé sur aucune page publique. Il n’est pas inventé.
programme-standing = Fiabilité
programme-standing-hint = Un texte lu ou cité nomme sa source ; un texte manquant reste vide.
programme-standing-verified = vérifié
programme-standing-quoted = cité, non vérifié
programme-standing-own = écrit ici
programme-standing-missing = texte non disponible
programme-write-title = Écrire une mesure ou un point
programme-rewrite = Réécrire
programme-rewrite-title = Réécrire { $number }
programme-keywords = Mots-clés
programme-keywords-hint = Séparés par des virgules.
programme-serves = Objectifs et missions servis
programme-resolutions = Résolutions du Parlement
programme-why-version = Pourquoi une nouvelle version
programme-why-version-hint = Le texte précédent reste lisible, avec ce motif.
programme-version = Version { $n }
programme-versions = Versions du texte
programme-because = Motif :
programme-from-file = fichier du profil
programme-point-open = ouverte
programme-point-running = en cours
programme-point-done = réalisée
programme-point-stopped = arrêtée
programme-new-state = Nouvel état
programme-state-hint = Nécessaire pour arrêter une mesure ou pour la rouvrir.
programme-course = D’où elle vient, ce qu’elle est devenue
programme-came-from = Vient de
programme-went-to = À la clôture du plan

## La cascade

programme-cascade = Cascade des plans
programme-cascade-lede = De la note-cadre nationale aux plans des zones et des communes : ce qui sert à quoi, et ce qui manque.
programme-cascade-none = Aucun plan de cette sorte n’est connu ici.
programme-cascade-no-up = Rattaché à aucun plan supérieur.
programme-gaps = Ce qui manque autour de
programme-gap-unbound = { $n ->
        [0] Chaque mesure est rattachée à un plan supérieur.
        [one] Une mesure n’est rattachée à aucun plan supérieur.
       *[other] { $n } mesures ne sont rattachées à aucun plan supérieur.
    }
programme-gap-zonal = { $n ->
        [0] Chaque zone de police a un plan zonal connu pour la période.
        [one] Une zone de police sans plan zonal connu pour la période
       *[other] { $n } zones de police sans plan zonal connu pour la période
    }
programme-gap-prevention = { $n ->
        [0] Chaque commune a un plan de prévention connu pour la période.
        [one] Une commune sans plan de prévention connu pour la période
       *[other] { $n } communes sans plan de prévention connu pour la période
    }
programme-up = Vers le haut
programme-up-none = Rattaché à rien de supérieur.
programme-down = Vers le bas
programme-down-none = Rien ne s’y rattache.
programme-link = Rattacher
programme-link-do = Rattacher
programme-link-how = Comment
programme-link-to = À quoi
programme-link-words = En quoi, ou où cela a été lu
programme-link-serves = sert
programme-link-follows = découle de
programme-link-back-serves = y sert
programme-link-back-follows = en découle
programme-unlink = Détacher

## Les pilotes

programme-pilots = Qui pilote quoi
programme-pilots-lede = Par organisation : les plans qu’elle pilote, les points qu’elle pilote, ceux où elle est partenaire.
programme-pilots-all = Toutes les organisations
programme-pilots-plans = Plans pilotés
programme-pilots-points = Points pilotés
programme-pilots-partner = Points comme partenaire
programme-pilots-no-plan = Aucun plan entier.
programme-pilots-no-point = Aucun point.
programme-pilots-none = Aucun pilote ni partenaire n’est encore nommé.

## La reprise du profil

programme-load = Plans du profil
programme-load-lede = Ce que les fichiers du profil disent, à côté de ce qui est enregistré ici. Rien n’est repris avant que vous le demandiez ; reprendre deux fois la même chose ne change rien.
programme-load-all = { $n ->
        [one] Reprendre le plan
       *[other] Reprendre les { $n } plans
    }
programme-load-one = Reprendre
programme-load-open = Ouvrir le plan
programme-load-new = nouveau
programme-load-same = repris
programme-load-differs = diffère
programme-load-points = { $n ->
        [0] aucune mesure
        [one] une mesure
       *[other] { $n } mesures
    }
programme-load-missing = { $n ->
        [one] une sans texte
       *[other] { $n } sans texte
    }
programme-load-frame = La description ou les thématiques du plan diffèrent.
programme-load-added = { $n ->
        [one] Une mesure nouvelle :
       *[other] { $n } mesures nouvelles :
    }
programme-load-links = { $n ->
        [one] Un rattachement nouveau.
       *[other] { $n } rattachements nouveaux.
    }
programme-load-gone = Ne sont plus dans le fichier et restent ici :
programme-load-changed = Mesures dont le fichier dit autre chose ; elles reçoivent une nouvelle version
programme-load-here = Ici
programme-load-file = Dans le fichier
programme-load-by-hand = Réécrite ici depuis : la version du fichier passera devant.
programme-load-none = Le profil ne fournit aucun plan
programme-load-none-hint = Les plans s’écrivent dans le dossier plan du profil.
programme-load-faults = Lignes illisibles
programme-load-faults-hint = Rien n’est repris tant que ces lignes ne sont pas corrigées.
programme-load-line = ligne { $n }
programme-load-why-format = n’est pas au bon format :
programme-load-why-plan = nomme un plan inconnu :
programme-load-why-code = nomme un code inconnu :
programme-load-why-value = n’est ni un nombre ni un numéro :
programme-load-why-twice = répète un numéro :

## La clôture

programme-closing = Clôturer et transmettre
programme-closing-into = Les mesures ouvertes passent, une décision chacune, au plan suivant :
programme-closing-no-successor = Aucun plan ne suit encore celui-ci. Créez le plan suivant et nommez celui-ci comme plan précédent.
programme-closing-open = { $n ->
        [0] Chaque mesure ouverte a sa décision.
        [one] Une mesure ouverte attend une décision.
       *[other] { $n } mesures ouvertes attendent une décision.
    }
programme-closing-keys = Flèches pour choisir, Tab pour continuer, Entrée pour enregistrer et passer à la suivante.
programme-decision = Décision
programme-decision-continued = continue comme
programme-decision-merged = fusionne dans
programme-decision-ended = prend fin
programme-decision-postponed = est reportée
programme-closing-into-which = Une mesure du plan suivant
programme-closing-into-hint = Pour continuer dans une mesure qui existe, ou y fusionner.
programme-closing-into-none = — (un autre numéro, ci-dessous)
programme-closing-number = Numéro dans le plan suivant
programme-closing-number-hint = Pour continuer ou fusionner, si aucune mesure n’est choisie. Un numéro libre : la mesure y est écrite avec le même texte.
programme-closing-next = Enregistrer et suivante
programme-closing-decided = Décidées
programme-closing-again = Revoir
programme-close = Clôturer le plan
programme-close-not-yet = Le plan se clôture quand chaque mesure ouverte a sa décision.
programme-close-do = Clôturer le plan

## Ce qui a été fait

programme-done-opened = Plan créé : { $of }
programme-done-described = Plan modifié : { $of }
programme-done-outlined = Objectifs et thématiques enregistrés : { $of }
programme-done-step = État enregistré : { $of }
programme-done-adoption = Adoption corrigée : { $of }
programme-done-written = Texte enregistré : { $of }
programme-done-turned = État enregistré : { $of }
programme-done-linked = Rattaché
programme-done-unlinked = Détaché
programme-done-loaded = Repris du profil
programme-done-carried = Décidé : { $of }

## Refus

refusal-programme-state = Ce plan est « { $state } » : cela ne se change plus.
refusal-programme-step = « { $step } » ne suit pas l’état « { $state } ».
refusal-programme-undecided = { $points ->
        [one] Une mesure ouverte attend encore une décision. Décidez d’abord.
       *[other] { $points } mesures ouvertes attendent encore une décision. Décidez d’abord.
    }
refusal-programme-period = Le dernier jour vient avant le premier.
refusal-programme-taken = Le numéro ou code { $number } existe déjà dans ce plan.
refusal-programme-no-point = Le plan suivant n’a pas de mesure { $number }. Choisissez-en une qui existe.
refusal-programme-source = Un texte vérifié ou cité nomme sa source.
refusal-programme-not-missing = Il y a un texte : il n’est pas « non disponible ». Dites d’où il vient.
refusal-programme-upward = On se rattache à un plan supérieur, jamais au même niveau ou plus bas.
refusal-programme-no-successor = Aucun plan ne suit celui-ci. Créez d’abord le plan suivant, avec celui-ci comme plan précédent.
refusal-programme-many = Trop nombreux : au plus { $most }.
refusal-programme-changed = { $function } a modifié ceci à { $at }, après l’affichage de votre page. Relisez, puis recommencez.
refusal-programme-of-profile = Ce plan vient du profil : modifiez les fichiers du profil, puis reprenez-les.
refusal-programme-predecessor = Ce plan ne peut pas précéder : il doit être de la même sorte, visible pour vous, et ne pas suivre celui-ci.
refusal-programme-point-over = Cette mesure est réalisée ou arrêtée : il n’y a rien à transmettre.
refusal-programme-no-target = Ce plan ou ce point n’existe pas pour vous.
refusal-programme-files = Des lignes des fichiers du profil sont illisibles. Corrigez-les d’abord.
refusal-programme-day = Ce n’est pas une date. Écrivez 2025-01-31.
refusal-programme-headings = La ligne { $line } ne se lit pas : sorte ; code ; texte français ; texte néerlandais.
refusal-erase-programme = Cette entrée porte une décision, un numéro ou un texte du plan ; elle reste.

## Entrées du journal

kind-programme-plan-opened = Plan créé
kind-programme-plan-described = Plan modifié
kind-programme-plan-outlined = Objectifs et thématiques enregistrés
kind-programme-plan-turned = État du plan changé
kind-programme-adoption-corrected = Adoption du plan corrigée
kind-programme-plan-loaded = Plan repris du profil
kind-programme-point-written = Mesure ou point écrit
kind-programme-point-turned = État d’une mesure changé
kind-programme-point-carried = Mesure transmise au plan suivant
kind-programme-link-made = Rattaché à un plan supérieur
kind-programme-link-ended = Détaché d’un plan supérieur
