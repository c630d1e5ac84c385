//! The roles that a visitor of the night may take, with what one sees and does then, in three languages.

use super::RoleText;

/// Watch officer first.
pub(super) const ROLES: &[RoleText] = &[
    (
        "officer",
        ["Officier de veille", "Wachtofficier (Frans)", "Watch officer"],
        [
            "La salle de veille en français : signalements, incidents, journal de veille. Commencez ici.",
            "De bewakingszaal in het Frans: meldingen, incidenten, logboek. Begin hier.",
            "The watch floor, in French: signals, incidents, log. Start here.",
        ],
    ),
    (
        "mayor",
        ["Bourgmestre", "Burgemeester", "Mayor"],
        [
            "En néerlandais, pour une seule commune : ce qui s'y passe, qui est prévenu, le journal stratégique.",
            "In het Nederlands, voor één gemeente: wat er gebeurt, wie verwittigd is, het strategische logboek.",
            "In Dutch, for one municipality: what happens there, who was told, the strategic log.",
        ],
    ),
    (
        "mayor2",
        [
            "Bourgmestre de l'autre commune",
            "Burgemeester van de andere gemeente",
            "Mayor of the other municipality",
        ],
        [
            "Sur l'autre rive : injoignable au début, puis face à une manifestation qui arrive chez lui.",
            "Aan de overkant: eerst onbereikbaar, dan met een betoging die zijn gemeente binnenkomt.",
            "Across the canal: not reached at first, then with a demonstration that enters his municipality.",
        ],
    ),
    (
        "municipal",
        [
            "Coordinateur planification d'urgence communal",
            "Gemeentelijk noodplanningscoördinator",
            "Municipal emergency-planning coordinator",
        ],
        [
            "Aide la bourgmestre : salle, clés, contacts, besoins. En néerlandais.",
            "Staat de burgemeester bij: zaal, sleutels, contacten, noden. In het Nederlands.",
            "Assists the mayor: hall, keys, contacts, needs. In Dutch.",
        ],
    ),
    (
        "officer2",
        ["Officier de la relève", "Aflossende wachtofficier", "Relief officer"],
        [
            "Reprend la veille à la fin de la nuit, point par point.",
            "Neemt de bewaking op het einde van de nacht over, punt voor punt.",
            "Takes the watch over at the end of the night, item by item.",
        ],
    ),
    (
        "supervisor",
        ["Responsable de la veille", "Verantwoordelijke van de bewaking", "Watch supervisor"],
        [
            "Libère par son nom ce qu'un officier a saisi hors ligne et n'a pu envoyer.",
            "Geeft op naam vrij wat een officier offline intikte en niet kon verzenden.",
            "Releases by name what an officer typed offline and could not send.",
        ],
    ),
    (
        "governor",
        ["Haut fonctionnaire", "Hoge ambtenaar", "High official"],
        [
            "Lit la situation, décide, et rend un chiffre public.",
            "Leest de situatie, beslist en maakt een cijfer openbaar.",
            "Reads the situation, decides, and releases a figure.",
        ],
    ),
    (
        "minister",
        ["Ministre-Président", "Minister-president", "Minister-President"],
        [
            "Gouverneur pour l'ordre public : prévenu quand une manifestation devient majeure, note ce qui est décidé.",
            "Gouverneur voor de openbare orde: verwittigd als een betoging zwaar wordt, noteert wat beslist is.",
            "Governor for public order: told when a demonstration becomes major, notes what is decided.",
        ],
    ),
    (
        "coordinator",
        ["Planification d'urgence", "Noodplanning", "Emergency planning"],
        [
            "Établit le rapport de situation dans les deux langues.",
            "Stelt het situatierapport op in de twee talen.",
            "Draws up the situation report in both languages.",
        ],
    ),
    (
        "d1",
        ["Discipline 1, secours", "Discipline 1, hulpverlening", "Discipline 1, relief"],
        [
            "Les pompiers sur place : mesures, observations, demandes.",
            "De brandweer ter plaatse: maatregelen, waarnemingen, vragen.",
            "The fire service on the spot: measures, observations, requests.",
        ],
    ),
    (
        "d2",
        ["Discipline 2, médical", "Discipline 2, medisch", "Discipline 2, medical"],
        [
            "Compte les blessés, corrige et confirme les chiffres. En néerlandais.",
            "Telt de gewonden, verbetert en bevestigt de cijfers. In het Nederlands.",
            "Counts the injured, corrects and confirms the figures. In Dutch.",
        ],
    ),
    (
        "d3",
        ["Discipline 3, police", "Discipline 3, politie", "Discipline 3, police"],
        [
            "Périmètre, circulation, et un incident que d'autres ne lisent pas.",
            "Perimeter, verkeer, en een incident dat anderen niet lezen.",
            "Cordon, traffic, and an incident that others do not read.",
        ],
    ),
    (
        "d4",
        ["Discipline 4, logistique", "Discipline 4, logistiek", "Discipline 4, logistics"],
        [
            "Lits de camp, générateurs, relais mobile : ce qui est demandé, ce qui part. En néerlandais.",
            "Veldbedden, generatoren, mobiele zendmast: wat gevraagd wordt, wat vertrekt. In het Nederlands.",
            "Camp beds, generators, a mobile mast: what is asked for, what leaves. In Dutch.",
        ],
    ),
    (
        "d5",
        ["Discipline 5, information", "Discipline 5, informatie", "Discipline 5, information"],
        [
            "Rédige les alertes et les nouvelles du site public ; un second les diffuse. En néerlandais.",
            "Schrijft de waarschuwingen en het nieuws van de publieke site; een tweede persoon geeft ze vrij. In het Nederlands.",
            "Writes warnings and news of the public site; a second person releases them. In Dutch.",
        ],
    ),
    (
        "press",
        ["Porte-parole (D5)", "Woordvoerder (D5)", "Press officer (D5)"],
        [
            "Parle à la presse et à la population : seulement ce qui est public. En néerlandais.",
            "Spreekt met pers en bevolking: alleen wat openbaar is. In het Nederlands.",
            "Talks to press and population: only what is public. In Dutch.",
        ],
    ),
    (
        "pcops",
        ["Directeur du PC-Ops", "Directeur CP-Ops", "Director of the PC-Ops"],
        [
            "Dirige les opérations sur place : périmètres, moyens, journal opérationnel.",
            "Leidt de operaties ter plaatse: perimeters, middelen, operationeel logboek.",
            "Leads the operations on site: perimeters, means, operational log.",
        ],
    ),
    (
        "transport",
        ["Transports publics", "Openbaar vervoer", "Public transport"],
        [
            "Reçoit l'ordre d'arrêter le métro : en accuse réception, l'exécute, ou laisse le délai passer.",
            "Krijgt het bevel om de metro stil te leggen: bevestigt het, voert het uit, of laat de termijn verstrijken.",
            "Is ordered to stop the metro: acknowledges it, carries it out, or lets the term pass.",
        ],
    ),
    (
        "zone",
        ["Zone de police", "Politiezone", "Police zone"],
        [
            "La liaison d'une zone : ce qui se passe chez elle, ce qu'on lui demande. En néerlandais.",
            "De verbinding van een zone: wat er bij haar gebeurt, wat haar gevraagd wordt. In het Nederlands.",
            "A zone's liaison: what happens there, what it is asked for. In Dutch.",
        ],
    ),
    (
        "zone2",
        ["Deuxième zone de police", "Tweede politiezone", "Second police zone"],
        [
            "La liaison de l'autre rive : le périmètre de son côté, puis le cortège.",
            "De verbinding van de overkant: de perimeter aan haar kant, daarna de stoet.",
            "The liaison across the canal: the cordon on its side, then the march.",
        ],
    ),
    (
        "zone3",
        ["Troisième zone de police", "Derde politiezone", "Third police zone"],
        [
            "La liaison du centre : là où la manifestation commence et où le réseau mobile tombe.",
            "De verbinding van het centrum: waar de betoging begint en het mobiele netwerk uitvalt.",
            "The liaison of the centre: where the demonstration begins and the mobile network goes down.",
        ],
    ),
    (
        "dispatch",
        ["Dispatching 112", "Dispatching 112", "112 dispatch"],
        [
            "La liaison de la centrale 112 : signalements et demandes. En néerlandais.",
            "De verbinding van de noodcentrale 112: meldingen en vragen. In het Nederlands.",
            "The liaison of the 112 centre: signals and requests. In Dutch.",
        ],
    ),
    (
        "colleague",
        ["Second officier de veille", "Tweede wachtofficier (Frans)", "Second watch officer"],
        [
            "La deuxième console de la salle : ce que l'un écrit, l'autre le voit aussitôt.",
            "De tweede console van de zaal: wat de ene schrijft, ziet de andere meteen.",
            "The second console of the room: what one writes, the other sees at once.",
        ],
    ),
    (
        "admin",
        ["Administrateur technique", "Technisch beheerder", "Technical administrator"],
        [
            "Personnes, mandats, profil ; aucun contenu.",
            "Personen, mandaten, profiel; geen inhoud.",
            "Persons, mandates, profile; no content.",
        ],
    ),
    (
        "auditor",
        ["Auditeur", "Auditor", "Auditor"],
        [
            "Le journal et ses preuves, sans le contenu.",
            "Het journaal en zijn bewijzen, zonder de inhoud.",
            "The journal and its proofs, without the content.",
        ],
    ),
    (
        "admin2",
        ["Second administrateur", "Tweede beheerder", "Second administrator"],
        [
            "Confirme les mandats que le premier a proposés : personne ne les donne seul.",
            "Bevestigt de mandaten die de eerste voorstelde: niemand geeft ze alleen.",
            "Confirms the mandates that the first one proposed: nobody gives them alone.",
        ],
    ),
    (
        "dpo",
        ["Protection des données", "Gegevensbescherming", "Data protection"],
        [
            "Lit qui a regardé ce qui est réservé, et à qui l'accès a été refusé.",
            "Leest wie bekeken heeft wat afgeschermd is, en wie toegang geweigerd werd.",
            "Reads who looked at what is withheld, and who was refused.",
        ],
    ),
];
