//! Who is there in the year: those who plan, those who steer, those who answer. Nobody exists.

use kernel::Lang::{Fr, Nl};
use kernel::Text;

use crate::people::{DemoPerson, DemoRole, RoleText, offered, person, with};

/// Everybody of the year.
#[must_use]
pub const fn year_people() -> &'static [DemoPerson] {
    PEOPLE
}

/// The roles on offer in the year, the programme manager first.
#[must_use]
pub fn year_roles() -> Vec<DemoRole> {
    offered(ROLES, PEOPLE)
}

/// The question at the head of the page of roles, and what there is.
#[must_use]
pub fn year_story() -> (Text, Text) {
    let title = Text::three(
        "Qui êtes-vous dans cette année ?",
        "Wie bent u in dit jaar?",
        "Who are you in this year?",
    );
    let story = Text::three(
        "Un mardi matin de septembre 2023 ; ce qui précède depuis janvier a été consigné jour après jour, et se relit à sa date. Le plan \
         régional, ses mesures connues et la note d’orientation de 2022 sont réels et citent leur source ; le plan opérationnel, ce que \
         les partenaires disent avoir fait, les séances, les chiffres et les réponses sont inventés. Trois des mesures demandées n’ont \
         aucune action, cinq partenaires n’ont pas répondu, le CoReS se réunit dans une semaine, et la note de 2023 est à écrire.",
        "Een dinsdagochtend in september 2023; wat sinds januari gebeurde, werd dag na dag genoteerd en is op zijn datum na te lezen. Het \
         gewestelijk plan, de bekende maatregelen en de beleidsnota van 2022 zijn echt en noemen hun bron; het operationeel plan, wat de \
         partners zeggen gedaan te hebben, de vergaderingen, de cijfers en de antwoorden zijn verzonnen. Drie van de gevraagde maatregelen \
         hebben geen enkele actie, vijf partners hebben niet geantwoord, de CoReS komt over een week samen, en de beleidsnota van 2023 \
         moet nog geschreven worden.",
        "A Tuesday morning in September 2023; what happened since January was written down day by day, and can be read as of its day. The \
         regional plan, its known measures and the policy note of 2022 are real and name their source; the operational plan, what \
         partners say they did, the meetings, the figures and the answers are invented. Three of the measures asked about have no \
         action, five partners have not answered, the CoReS meets in a week, and the note of 2023 is to be written.",
    );
    (title, story)
}

const PEOPLE: &[DemoPerson] = &[
    with(
        person("programme", "C. Lambert (fictif)", Fr, "programme-manager", "safe-partnerships"),
        &[],
        "+32 2 000 93 01",
    ),
    with(
        person("secretary", "E. De Smet (fictief)", Nl, "policy-secretary", "safe-brussels"),
        &[],
        "+32 2 000 93 02",
    ),
    with(person("board", "P. Dumont (fictif)", Fr, "board-member", "safe-brussels"), &[], "+32 2 000 93 03"),
    with(
        person("department", "W. Mertens (fictief)", Nl, "department-head", "safe-operations"),
        &[],
        "+32 2 000 93 04",
    ),
    with(
        person("analyst", "G. Leclercq (fictif)", Fr, "policy-analyst", "safe-observatory"),
        &[],
        "+32 2 000 93 05",
    ),
    with(
        person("partner", "A. Hermans (fictief)", Nl, "partner-contributor", "municipality-etterbeek"),
        &["21005"],
        "+32 2 000 93 06",
    ),
    with(
        person("cabinet", "D. Fontaine (fictif)", Fr, "cabinet", "minister-president"),
        &[],
        "+32 2 000 93 07",
    ),
    with(
        person("governor", "E. Martin (fictif)", Fr, "high-official", "high-official"),
        &[],
        "+32 2 000 93 08",
    ),
    with(
        person("mayor", "B. Laurent (fictif)", Fr, "mayor", "municipality-ixelles"),
        &["21009"],
        "+32 2 000 93 10",
    ),
    with(
        person("chief", "T. Willems (fictief)", Nl, "corps-chief", "zone-5339"),
        &["5339"],
        "+32 2 000 93 11",
    ),
    DemoPerson {
        duty: false,
        ..with(
            person("admin", "O. Desmet (fictief)", Nl, "administrator", "safe-brussels"),
            &[],
            "+32 2 000 93 09",
        )
    },
];

const ROLES: &[RoleText] = &[
    (
        "programme",
        ["Responsable du programme", "Programmaverantwoordelijke (Frans)", "Programme manager"],
        [
            "Le plan, ses mesures, les partenaires : où personne ne fait rien, qui n’a pas répondu. Commencez ici.",
            "Het plan, zijn maatregelen, de partners: waar niemand iets doet, wie niet antwoordde. Begin hier.",
            "The plan, its measures, the partners: where nobody does anything, who has not answered. Start here.",
        ],
    ),
    (
        "secretary",
        ["Secrétaire des organes", "Secretaris van de organen", "Secretary of bodies"],
        [
            "Prépare la prochaine séance, convoque, tient le procès-verbal. En néerlandais.",
            "Bereidt de volgende vergadering voor, roept samen, houdt de notulen bij. In het Nederlands.",
            "Prepares the next meeting, convenes it, keeps the minutes. In Dutch.",
        ],
    ),
    (
        "board",
        ["Conseil de direction", "Directieraad (Frans)", "Management board"],
        [
            "Voit tout le plan opérationnel sur une page, le valide, approuve les réponses, émet la note.",
            "Ziet het hele operationeel plan op één pagina, valideert het, keurt antwoorden goed, brengt de beleidsnota uit.",
            "Sees the whole operational plan on one page, validates it, approves answers, issues the note.",
        ],
    ),
    (
        "department",
        ["Chef de service", "Diensthoofd", "Department head"],
        [
            "Dit où en sont ses projets, sur quatre axes, et voit ce qui tombe dans l’année. En néerlandais.",
            "Zegt hoe ver zijn projecten staan, op vier assen, en ziet wat in het jaar valt. In het Nederlands.",
            "Says where the projects stand, on four axes, and sees what falls in the year. In Dutch.",
        ],
    ),
    (
        "analyst",
        ["Analyste des politiques", "Beleidsanalist (Frans)", "Policy analyst"],
        [
            "Examine les contributions : accepter, renvoyer avec une question, refuser avec une raison.",
            "Beoordeelt de bijdragen: aanvaarden, terugsturen met een vraag, weigeren met een reden.",
            "Judges contributions: accept, return with a question, refuse with a reason.",
        ],
    ),
    (
        "partner",
        ["Commune partenaire", "Gemeente als partner", "Partner municipality"],
        [
            "Répond à la demande de l’année pour sa commune. En néerlandais.",
            "Antwoordt op de vraag van het jaar voor haar gemeente. In het Nederlands.",
            "Answers the request of the year for a municipality. In Dutch.",
        ],
    ),
    (
        "cabinet",
        ["Cabinet", "Kabinet (Frans)", "Cabinet"],
        [
            "« Qu’a-t-on fait de la résolution du 5 juin 2020 ? » : la réponse est à deux clics.",
            "“Wat is er gedaan met de resolutie van 5 juni 2020?”: het antwoord is twee klikken ver.",
            "“What was done on the resolution of 5 June 2020?”: the answer is two clicks away.",
        ],
    ),
    (
        "governor",
        ["Haut fonctionnaire", "Hoge ambtenaar (Frans)", "High official"],
        [
            "Approuve et émet ; voit ce que d’autres ont validé.",
            "Keurt goed en brengt uit; ziet wat anderen gevalideerd hebben.",
            "Approves and issues; sees what others have validated.",
        ],
    ),
    (
        "mayor",
        [
            "Bourgmestre, membre du CoReS",
            "Burgemeester, lid van de CoReS (Frans)",
            "Mayor, member of the CoReS",
        ],
        [
            "Reçoit la convocation, demande un point, corrige le procès-verbal.",
            "Ontvangt de uitnodiging, vraagt een punt, verbetert het verslag.",
            "Gets the invitation, asks for a point, corrects the minutes.",
        ],
    ),
    (
        "chief",
        ["Chef de corps", "Korpschef", "Corps chief"],
        [
            "Siège au CoReS et à la réunion des chefs de corps. En néerlandais.",
            "Zetelt in de CoReS en in de vergadering van de korpschefs. In het Nederlands.",
            "Sits in the CoReS and in the meeting of the corps chiefs. In Dutch.",
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
];
