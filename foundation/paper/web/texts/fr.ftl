# Papier : dossiers imprimés, feuilles encodées après coup, saisies hors ligne libérées par leur nom.

room-paper = Papier
paper-title = Papier
paper-lede = Ce qui permet de continuer quand les écrans tombent : un dossier à jour sur la table, des formulaires vierges, et le chemin du retour.
paper-enter = Encoder une feuille
paper-unsent = Non envoyé

paper-table = Sur la table
paper-table-none = Aucun dossier n’a encore été imprimé pour votre fonction. Imprimez-en un maintenant, tant que tout fonctionne.
paper-printed = imprimé le { $at }
paper-printed-by = imprimé le { $at } par { $by }
paper-printed-itself = imprimé le { $at } par le programme
paper-way-page = page
paper-way-pdf = PDF
paper-way-folder = dossier d’impression
paper-seq = jusqu’à № { $seq }
paper-aged =
    { $n ->
        [one] { $n } feuille a changé depuis.
       *[other] { $n } feuilles ont changé depuis.
    }
paper-aged-hint = Imprimez les seules feuilles changées ; la première page dit lesquelles jeter.
paper-fresh = Toutes les feuilles disent encore ce qui est.
paper-sheet = Feuille { $name }
paper-sheet-new = Nouvelle feuille
paper-state-same = à jour
paper-state-changed = a changé
paper-state-new = à ajouter
paper-state-gone = à jeter
paper-exchange = Imprimer les feuilles changées
paper-exchange-pdf = PDF des feuilles changées
paper-whole = Dossier complet
paper-whole-hint = Tout ce que la fonction { $function } peut lire et qui est ouvert, en français et en néerlandais, avec des formulaires vierges :
paper-print = Imprimer
paper-pdf = PDF
paper-entered = Feuilles encodées
paper-entered-none = Aucune feuille n’a été encodée.
paper-entered-none-hint = Scannez le code d’une feuille remplie, ou ouvrez « Encoder une feuille ».
paper-again =
    { $n ->
        [one] rouverte une fois
       *[other] rouverte { $n } fois
    }
paper-packs = Dossiers imprimés
paper-edition = { $n } impressions
paper-as-of = Tel que connu le { $at } · № { $seq } · chaîne { $chain }
paper-nothing-fr = Néant.
paper-nothing-nl = Nihil.

## Première feuille

paper-cover = Dossier papier
paper-cover-how = Posez ce dossier là où chacun le trouve. Chaque feuille porte son numéro, l’heure de son contenu et la personne qui peut la lire ; les formulaires se remplissent à la main, avec l’heure.
paper-cover-exchange = Feuilles à échanger du dossier
paper-cover-exchange-how = Cochez chaque feuille échangée. Jetez l’ancienne : deux versions sur une table valent moins qu’aucune.
paper-cover-instead = à la place de
paper-cover-gone = Jeter sans remplacer la feuille

## Formulaires vierges

paper-form-signal = Signalements
paper-form-log = Journal de bord
paper-form-order = Ordres de vive voix
paper-form-phase = Phases annoncées
paper-form-need = Besoins
paper-form-how = Une ligne par fait. L’heure est celle du fait ou des paroles, pas celle où vous écrivez.
paper-form-writer = Écrit par (nom, fonction)
paper-form-code = Encoder cette feuille une seule fois

## Colonnes

paper-col-time = Heure
paper-col-who = Qui appelle, numéro
paper-col-what = Quoi
paper-col-where = Où
paper-col-incident = Incident
paper-col-kind = Sorte
paper-col-words = Texte
paper-col-source = Dit par
paper-col-to = À qui
paper-col-order = Ordre
paper-col-read-back = Relu
paper-col-done = Exécuté à
paper-col-level = Niveau
paper-col-by = Décidé par
paper-col-need = Besoin, combien
paper-col-until = Pour quand
paper-col-sheet = Feuille
paper-col-writer = Écrit par
paper-col-lines = Lignes
paper-col-entered = Encodée par
paper-col-verdict = Résultat
paper-col-author = Saisi par
paper-col-captured = Saisi le
paper-col-released = Libéré par
paper-col-entry = Entrée

## Encodage après coup

paper-reentry = Encoder une feuille
paper-reentry-lede = Une ligne par fait, chacune avec son heure. Chaque ligne devient une entrée à part ; ce qui est refusé reste ici.
paper-reentry-scripts = Cette grille a besoin des scripts du navigateur. Sans eux, encodez chaque ligne dans la ligne de commande, avec « @02:41 ».
paper-reentry-keys = Entrée : ligne suivante. « :45 » : même heure, minute 45. « ~03 » : vers trois heures. Coller plusieurs lignes les répartit. Ctrl+Entrée : tout envoyer.
paper-reentry-send = Envoyer les lignes
paper-sheet-hint = Le numéro imprimé en haut, s’il y en a un.
paper-unprinted = Aucune feuille imprimée ne porte ce numéro : encoder les lignes quand même
paper-writer-hint = Le nom sur la feuille.
paper-day = Jour
paper-day-hint = 24/11 ; vide si c’était dans les dernières 24 heures.
paper-kinds-none = Votre fonction n’encode rien après coup.
paper-kinds-none-hint = Demandez à la veille d’encoder la feuille.
paper-before = La feuille { $sheet } a déjà été encodée.
paper-before-who =
    { $n ->
        [one] { $by } ({ $function }), le { $at }, { $n } ligne.
       *[other] { $by } ({ $function }), le { $at }, { $n } lignes.
    }
paper-reopen = Permettre de l’encoder encore une fois
paper-reopen-hint = Par exemple : le verso avait été oublié.
paper-reason = Motif
paper-source-writer = sur papier, par { $writer }
paper-source-sheet = sur papier, feuille { $sheet }
paper-source-both = sur papier, par { $writer }, feuille { $sheet }

## Non envoyé

paper-unsent-lede = Ce qui a été saisi sans connexion reste dans ce navigateur, scellé, jusqu’à ce que son auteur se reconnecte ou que quelqu’un d’habilité le libère nommément.
paper-unsent-own = De vous
paper-unsent-none = Rien de vous n’attend dans ce navigateur.
paper-unsent-others = D’autres personnes
paper-unsent-others-none = Rien d’une autre personne n’attend dans ce navigateur.
paper-release-hint = Pourquoi l’auteur ne l’envoie pas lui-même. L’auteur le lira.
paper-open-unsent = Ouvrir pour lire et libérer
paper-export-unsent = Emporter comme fichier scellé
paper-import-unsent = Reprendre un fichier scellé
paper-import-hint = Un fichier emporté d’une autre console ; il ne s’ouvre qu’ici.
paper-own-released = Libéré en votre nom
paper-own-released-line = Saisi par vous le { $captured }, libéré par { $by } le { $at }
paper-seen = Compris
paper-released = Libérations
paper-banner-released = De ce que vous avez saisi hors ligne entre le { $from } et le { $until }, { $n } a été envoyé en votre nom par { $by }.
paper-banner-released-see = Voir
paper-banner-entry = Saisi hors ligne par { $author } le { $captured }, libéré par { $by } le { $at } : { $reason }

## Fait

paper-done-printed = Dossier { $number } consigné.
paper-done-sheet = La feuille { $sheet } est prise en main.
paper-done-reopened = La feuille peut être encodée encore une fois.
paper-done-released = Libéré ; envoyé maintenant en son nom.
paper-done-exported = Le fichier scellé est consigné.
paper-done-seen = Noté.

## Refus

refusal-paper-secret = Ce qui relève du secret professionnel ne va pas sur papier. Lisez-le à l’écran.
refusal-paper-empty = Il n’y a rien à imprimer pour votre fonction.
refusal-paper-unchanged = Rien n’a changé depuis : le dossier { $number } est à jour.
refusal-paper-another = Le dossier { $number } est celui de la fonction { $function }. Imprimez celui de la vôtre.
refusal-paper-entered = La feuille { $sheet } a déjà été encodée par { $person } ({ $function }), le { $at }. Si une partie manque, rouvrez-la avec un motif.
refusal-paper-unknown-sheet = Aucune feuille « { $sheet } » n’a été imprimée ici. Vérifiez le numéro en haut de la feuille ; s’il n’y a pas de feuille imprimée, cochez-le ci-dessous.
refusal-paper-not-entered = Cette feuille ({ $sheet }) n’a pas été encodée : elle est libre.
refusal-paper-own = C’est à vous : envoyez-le vous-même, sans libération.
refusal-paper-released = { $person } l’a déjà libéré, le { $at }.
refusal-paper-many = Trop ou trop peu : de 1 à { $most }.
refusal-erase-paper-sheet = № { $entry } dit qu’une feuille a été encodée : sans elle, on l’encoderait deux fois. Elle reste.

## Sortes d’entrées

kind-paper-printed = Dossier papier imprimé
kind-paper-sheet-entered = Feuille encodée
kind-paper-writer-named = Auteur d’une feuille nommé
kind-paper-sheet-reopened = Feuille rouverte
kind-paper-unsent-opened = Saisies hors ligne d’autrui ouvertes
kind-paper-unsent-released = Saisie hors ligne libérée
kind-paper-unsent-exported = Saisies hors ligne emportées
kind-paper-release-seen = Libération connue de l’auteur
