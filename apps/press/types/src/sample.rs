//! A fictitious report of a fictitious town, for tests, benches and looking at pages.

use kernel::{Handling, Lang, Text, Timestamp};

use crate::{
    AsOf, Body, Checkpoint, EntryRef, Figure, FigureStatus, Issued, Languages, Line, Report, Section,
    SectionKind, State, Subject, Window,
};

/// 14 November 2026, 02:00 in the zone UTC+1.
const START: Timestamp = Timestamp::from_seconds(1_794_618_000);

/// A bilingual (French, Dutch) report with exactly `rows` lines and figures together; `variant` changes numbers and
/// texts, so that no two documents are alike.
#[must_use]
pub fn report(rows: usize, variant: u64) -> Report {
    let figures: Vec<Figure> =
        FIGURES.iter().take(rows / 6).zip(0u64..).map(|(row, i)| figure(row, i, variant)).collect();
    let mut lines = rows - figures.len();
    let mut sections = Vec::new();
    let kinds = SectionKind::ALL.into_iter().filter(|k| *k != SectionKind::Figures);
    for (kind, share) in kinds.zip([4, 6, 8, 10, 1]) {
        let count = if share == 1 { lines } else { lines.min(rows / share) };
        lines -= count;
        let offset = sections.len() as u64 * 7;
        sections.push(Section {
            kind,
            lines: (0..count as u64).map(|i| line(kind, i, offset + i, variant)).collect(),
        });
    }
    Report {
        seal: crate::Seal::Sealed,
        languages: Languages::Two(Lang::Fr, Lang::Nl),
        number: format!("26-{:04}/3", 417 + variant % 1000),
        version: 1,
        state: State::Issued,
        subject: subject(variant),
        window: Window { from: START, to: START.plus_seconds(3_600) },
        as_of: AsOf {
            seq: 18_204 + variant,
            at: START.plus_seconds(3_540),
            head: "7d41c09be3a25f88416d0b7ce915a3f2d8c6470b1e9f5a3c2b8d7e6f90a1b2c3".to_owned(),
        },
        handling: Handling::Service,
        issued: Issued {
            at: START.plus_seconds(3_600),
            function: Text::three("Officier de veille", "Officier van wacht", "Watch officer"),
            organisation: Text::three("Centre de crise de Valmont", "Crisiscentrum Valmonde", "Valmont Crisis Centre"),
        },
        addressees: vec![
            Text::three("Gouverneure", "Gouverneur", "Governor"),
            Text::three("Bourgmestre de Valmont", "Burgemeester van Valmonde", "Mayor of Valmont"),
            Text::three("Bourgmestre de Sainte-Claire", "Burgemeester van Sint-Klara", "Mayor of Sainte-Claire"),
            Text::three("Disciplines 1 à 5", "Disciplines 1 tot 5", "Disciplines 1 to 5"),
        ],
        sections,
        figures,
        charts: Vec::new(),
        checkpoint: Some(Checkpoint {
            origin: "valmont.example/journal/live".to_owned(),
            size: 18_204 + variant,
            root: "q2VkGm3c0q3o5dQb0Xz0n7mWl1f8qE0m2sT3uV4wX5Y=".to_owned(),
            signatures: vec![
                "— valmont.example/journal/live az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8="
                    .to_owned(),
            ],
        }),
        fictitious: true,
        zone: "Europe/Brussels".to_owned(),
    }
}

fn subject(variant: u64) -> Subject {
    Subject {
        number: Some(format!("26-{:04}", 417 + variant % 1000)),
        kind: Text::three("Odeur de gaz, voie publique", "Gasgeur, openbare weg", "Gas smell, public road"),
        place: Text::three(
            "Chaussée du Moulin, à hauteur du quai des Tanneurs",
            "Molensteenweg, ter hoogte van de Leerlooierskaai",
            "Chaussée du Moulin, at quai des Tanneurs",
        ),
        areas: vec![
            Text::three("Valmont", "Valmonde", "Valmont"),
            Text::three("Sainte-Claire", "Sint-Klara", "Sainte-Claire"),
        ],
        severity: Text::three("Grave", "Ernstig", "Serious"),
        severity_rank: 2,
    }
}

/// The entry with this number.
#[must_use]
pub fn entry(number: u64) -> EntryRef {
    EntryRef { number, url: format!("https://valmont.example/fr/entry/{number}") }
}

fn line(kind: SectionKind, i: u64, shift: u64, variant: u64) -> Line {
    let pool: &[(&str, &str)] = match kind {
        SectionKind::Situation
        | SectionKind::Figures
        | SectionKind::What
        | SectionKind::Where
        | SectionKind::Since
        | SectionKind::Victims
        | SectionKind::Hazards => &SITUATION,
        SectionKind::Measures | SectionKind::Done => &MEASURES,
        SectionKind::Decisions => &DECISIONS,
        SectionKind::Requests | SectionKind::Asked | SectionKind::Next => &REQUESTS,
        SectionKind::Log => &LOG,
    };
    let (fr, nl) = pool.iter().copied().cycle().nth(usize::try_from(i).unwrap_or(0)).unwrap_or_default();
    let number = 20 + shift * 3 + variant % 7;
    let mut text = Text::both(with_number(fr, variant + i), with_number(nl, variant + i));
    if kind == SectionKind::Log && i % 5 == 2 {
        text.nl = None;
    }
    if kind == SectionKind::Log && i % 7 == 4 {
        text.fr = None;
    }
    Line {
        entry: entry(number),
        at: START.plus_seconds(i64::try_from(60 * (1 + shift)).unwrap_or(0)),
        discipline: ["D1", "D2", "", "D3", "D5"]
            .into_iter()
            .cycle()
            .nth(usize::try_from(i).unwrap_or(0))
            .filter(|d| !d.is_empty())
            .map(str::to_owned),
        body: if kind == SectionKind::Log && i % 9 == 7 { Body::Withheld } else { Body::Text(text) },
        corrected_by: (kind == SectionKind::Situation && i % 4 == 1).then(|| entry(number + 3)),
        corrects: (kind == SectionKind::Situation && i % 4 == 2).then(|| entry(number.saturating_sub(3))),
    }
}

fn with_number(text: &str, n: u64) -> String {
    text.replace("{n}", &(2 + n % 90).to_string())
}

fn figure(row: &(&str, &str, i64, FigureStatus), i: u64, variant: u64) -> Figure {
    let &(fr, nl, value, status) = row;
    Figure {
        entry: entry(31 + i * 2),
        at: START.plus_seconds(i64::try_from(900 + i * 240).unwrap_or(0)),
        name: Text::both(fr, nl),
        value: value + i64::try_from(variant % 5).unwrap_or(0),
        unit: Text::both("personnes", "personen"),
        status,
        source: Text::both("Dir-PC-Ops, par radio", "Dir-CP-Ops, via radio"),
        corrected_by: (i == 1).then(|| entry(40)),
    }
}

const FIGURES: [(&str, &str, i64, FigureStatus); 7] = [
    ("Habitants évacués", "Geëvacueerde bewoners", 1_240, FigureStatus::Public),
    ("Blessés légers", "Lichtgewonden", 7, FigureStatus::Unconfirmed),
    ("Blessés légers", "Lichtgewonden", 4, FigureStatus::Confirmed),
    ("Accueillis au centre sportif", "Opgevangen in het sportcentrum", 86, FigureStatus::Confirmed),
    ("Logements sans gaz", "Woningen zonder gas", 310, FigureStatus::Unconfirmed),
    ("Pompiers sur place", "Brandweerlieden ter plaatse", 22, FigureStatus::Confirmed),
    ("Élèves attendus à 08:00", "Leerlingen verwacht om 08:00", 415, FigureStatus::Unconfirmed),
];

const SITUATION: [(&str, &str); 4] = [
    (
        "Forte odeur de gaz signalée par {n} riverains ; les mesures des pompiers confirment une concentration explosive dans l’égout.",
        "Sterke gasgeur gemeld door {n} buurtbewoners; metingen van de brandweer bevestigen een explosieve concentratie in de riolering.",
    ),
    (
        "Sept personnes incommodées, prises en charge sur place.",
        "Zeven personen onwel, ter plaatse verzorgd.",
    ),
    (
        "Quatre personnes incommodées, dont une conduite à l’hôpital.",
        "Vier personen onwel, van wie één naar het ziekenhuis gebracht.",
    ),
    (
        "Le pont du Moulin est fermé dans les deux sens ; le tram {n} est dévié.",
        "De Molenbrug is in beide richtingen afgesloten; tram {n} wordt omgeleid.",
    ),
];
const MEASURES: [(&str, &str); 4] = [
    (
        "Périmètre de {n} mètres établi autour du carrefour.",
        "Perimeter van {n} meter ingesteld rond het kruispunt.",
    ),
    (
        "Le gestionnaire du réseau coupe la conduite moyenne pression.",
        "De netbeheerder sluit de middendrukleiding af.",
    ),
    (
        "Centre d’accueil ouvert au hall sportif de la rue Haute.",
        "Opvangcentrum geopend in de sporthal van de Hoogstraat.",
    ),
    (
        "Message aux écoles du quartier : ouverture reportée à 10:00.",
        "Bericht aan de scholen in de wijk: opening uitgesteld tot 10:00.",
    ),
];
const DECISIONS: [(&str, &str); 3] = [
    (
        "La bourgmestre de Valmont ordonne l’évacuation de l’îlot {n}.",
        "De burgemeester van Valmonde beveelt de evacuatie van huizenblok {n}.",
    ),
    (
        "La coordination reste communale ; réévaluation à 04:00.",
        "De coördinatie blijft gemeentelijk; herbeoordeling om 04:00.",
    ),
    (
        "Aucune alerte au public avant confirmation de la coupure.",
        "Geen waarschuwing aan de bevolking vóór bevestiging van de afsluiting.",
    ),
];
const REQUESTS: [(&str, &str); 3] = [
    (
        "Deux autobus demandés pour le transport des personnes évacuées.",
        "Twee bussen gevraagd voor het vervoer van de geëvacueerden.",
    ),
    (
        "Renfort de {n} agents demandé à la zone voisine.",
        "Versterking van {n} agenten gevraagd aan de naburige zone.",
    ),
    ("Plan des conduites demandé au gestionnaire du réseau.", "Leidingplan gevraagd aan de netbeheerder."),
];
const LOG: [(&str, &str); 6] = [
    (
        "Appel de la centrale : odeur de gaz persistante, deux appelants.",
        "Oproep van de centrale: aanhoudende gasgeur, twee bellers.",
    ),
    (
        "Premier véhicule sur place, reconnaissance en cours.",
        "Eerste voertuig ter plaatse, verkenning bezig.",
    ),
    (
        "La police ferme la chaussée entre le n° {n} et le quai.",
        "De politie sluit de steenweg af tussen nr. {n} en de kaai.",
    ),
    (
        "Contact pris avec la bourgmestre de Sainte-Claire, informée par téléphone.",
        "Contact opgenomen met de burgemeester van Sint-Klara, telefonisch verwittigd.",
    ),
    (
        "Mesure : {n} % de la limite inférieure d’explosivité à la bouche d’égout.",
        "Meting: {n} % van de onderste explosiegrens aan het rioolputje.",
    ),
    (
        "Les riverains du côté impair rejoignent le centre d’accueil.",
        "De bewoners van de oneven kant begeven zich naar het opvangcentrum.",
    ),
];
