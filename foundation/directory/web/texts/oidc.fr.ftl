# Entrer par un service qui se porte garant des personnes (OpenID Connect).

directory-oidc-title = Se connecter par un autre service
directory-oidc-not-in = Vous n’êtes pas connecté
directory-oidc-hint = Vous y prouvez qui vous êtes, puis vous revenez ici. Cela ne fonctionne que si votre compte là-bas est lié à vous ici.
directory-oidc-go = Continuer vers { $name }
directory-oidc-none = Aucun service de ce genre n’est configuré ici.
directory-oidc-by-password = Se connecter avec nom et mot de passe
directory-oidc-leave = Se déconnecter
directory-oidc-leave-hint = « Se déconnecter » ne termine que votre session ici. Auprès du service même, vous restez connecté tant que vous ne vous y déconnectez pas aussi.
directory-oidc-leave-at = Se déconnecter auprès de { $name }

directory-oidc-why-unreachable = Le service ne répond pas. Réessayez dans un instant ou connectez-vous avec votre mot de passe ; si cela dure, prévenez qui exploite ce système.
directory-oidc-why-declined = Le service ne vous a pas laissé passer, ou vous vous y êtes arrêté. Rien n’a changé ici.
directory-oidc-why-answer = Le service a répondu quelque chose d’illisible. Connectez-vous avec votre mot de passe et prévenez qui exploite ce système.
directory-oidc-why-setup = Le service ne reconnaît pas ce système. Connectez-vous avec votre mot de passe et prévenez qui exploite ce système.
directory-oidc-why-proof = La preuve venue du service ne tient pas. Recommencez ; si cela se répète, prévenez qui exploite ce système.
directory-oidc-why-clock = La preuve venue du service date d’un autre moment : les horloges des deux systèmes diffèrent. Prévenez qui exploite ce système ; entre-temps, connectez-vous avec votre mot de passe.
directory-oidc-why-begun = Cet essai n’a pas commencé dans ce navigateur, a duré plus de dix minutes ou a déjà servi. Recommencez d’ici.
directory-oidc-why-unknown = Personne ici n’est lié à ce compte. Connectez-vous avec votre mot de passe et liez-le sous « Mon compte », ou voyez avec qui gère les personnes.
directory-oidc-why-taken = Ce compte est déjà lié à quelqu’un d’autre ici. Vérifiez quel compte vous utilisez là-bas.
directory-oidc-why-session = Votre session ici a changé, a pris fin ou a été verrouillée entre-temps. Rien n’a été lié ; recommencez.
directory-oidc-why-wait = Trop d’essais depuis ce poste. Attendez au plus cinq minutes, puis recommencez.
directory-oidc-why-closed = Votre compte ici est désactivé. Adressez-vous à qui gère les personnes.
directory-oidc-why-function = Votre compte est en ordre, mais vous ne détenez aucune fonction en ce moment. Voyez avec qui gère les mandats.
directory-oidc-why-storage = Quelque chose a échoué ici ; rien n’a changé. Réessayez, et prévenez qui exploite ce système si cela dure.

directory-links = Comptes liés
directory-links-lede = Les comptes auprès d’autres services avec lesquels vous pouvez vous connecter ici.
directory-links-yours = Vos comptes liés
directory-links-nothing = Aucun compte n’est lié.
directory-links-expected = attendu, pas encore utilisé
directory-links-gone = service plus configuré
directory-links-since = depuis le { $at }
directory-links-end = Délier
directory-links-more = Lier un compte
directory-links-more-hint = Vous vous connectez auprès du service avec votre propre compte, puis vous revenez. Si vous ne l’avez pas fait ces dernières minutes, vous prouvez d’abord ici que c’est bien vous.
directory-links-provider = Service
directory-links-begin = Continuer
directory-links-go-title = Connectez-vous maintenant auprès de { $name }
directory-links-go-hint = Utilisez-y votre propre compte. Vous avez dix minutes.
directory-links-done-linked = Le compte est lié. Vous pouvez désormais vous connecter avec lui.
directory-links-done-ended = Le compte n’est plus lié.

directory-person-links = Comptes liés de { $name }
directory-person-links-now = Actuellement
directory-person-links-nothing = Aucun compte n’est lié ni attendu.
directory-person-links-sure = Délier ce compte et terminer les sessions de la personne ?
directory-person-links-expect = Attendre un compte
directory-person-links-hint = La première fois que quelqu’un vient avec ce compte, il est lié à cette personne. Prenez la valeur dans l’administration du service, jamais d’après le nom de la personne.
directory-person-links-value = Identifiant ou adresse électronique vérifiée là-bas
directory-person-links-value-hint = Exactement comme le service nous la donne. Laquelle des deux compte est réglé avec le service.
directory-person-links-do = Attendre
directory-person-links-done-expected = C’est noté. Cela compte une fois, quand la personne vient avec ce compte.
directory-person-links-done-ended = Le compte n’est plus lié ; les sessions de la personne ont pris fin.

directory-step-up-link = lier un compte
directory-step-up-unlink = délier un compte
directory-step-up-expect = attendre un compte

refusal-own-link = Liez votre propre compte sous « Mon compte ».
refusal-other-link = Un compte ne peut être lié que par la personne à qui il appartient.
refusal-powerful-link = Cette personne détient ou va détenir une fonction puissante : elle lie son compte elle-même, personne d’autre ne peut le faire.
refusal-machine-link = Une machine ne se connecte auprès d’aucun service : créez-lui un jeton.
refusal-link-taken = Quelqu’un d’autre est déjà attendu avec cette valeur.
refusal-last-link = C’est votre seule façon d’entrer. Choisissez d’abord un mot de passe ou ajoutez une clé d’accès.

kind-directory-link-expected = compte auprès d’un service attendu
kind-directory-account-linked = compte auprès d’un service lié
kind-directory-account-unlinked = compte auprès d’un service délié
