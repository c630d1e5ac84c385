//! A fictitious account for tests and benches: as long as one wants.

use kernel::{Handling, Lang, Text, Timestamp};

use crate::account::{Account, AccountSection, Erratum, Piece, Reference, Referred, TableRow};
use crate::{AsOf, Issued, Languages, Seal};

/// An account of so many objectives, each with a dozen parts; `variant` makes it another one. Thirty of them side by side in two
/// languages fill some sixty pages.
#[must_use]
pub fn account(objectives: u32, variant: u64) -> Account {
    let mut sections = vec![section(1, None, "Introduction", "Inleiding", vec![paragraph(variant, 3, None)])];
    let mut references = Vec::new();
    for n in 1..=objectives {
        let number = format!("IV.1.{n}");
        let title = (format!("OO 7.{n} : objectif fictif"), format!("OD 7.{n}: verzonnen doelstelling"));
        sections.push(section(2, Some(&number), &title.0, &title.1, Vec::new()));
        for part in 1..=6 {
            let reference = n.saturating_mul(10).saturating_add(part);
            references.push(Reference {
                n: reference,
                text: Text::both(
                    format!("Objectif 7.{n}, version {part}"),
                    format!("Doelstelling 7.{n}, versie {part}"),
                ),
                url: Some(format!("https://place.example/fr/entry/{reference}")),
                code: format!("№ {reference} · 9f86d081884c7d65"),
            });
            let pieces = match part {
                2 => vec![status(reference)],
                4 => vec![items(variant, reference)],
                _ => vec![paragraph(variant.wrapping_add(u64::from(part)), 3, Some(reference))],
            };
            let heading = (format!("Partie {part}"), format!("Deel {part}"));
            sections.push(section(3, None, &heading.0, &heading.1, pieces));
        }
    }
    Account {
        languages: Languages::Two(Lang::Fr, Lang::Nl),
        title: Text::both("Note d’orientation fictive", "Verzonnen beleidsnota"),
        number: format!("NO-{variant}"),
        fixed: true,
        taken: None,
        seal: Seal::Sealed,
        embargo: None,
        gaps: None,
        hash: Some("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned()),
        as_of: AsOf { seq: 417, at: AT, head: "ab".repeat(32) },
        handling: Handling::Service,
        issued: Issued {
            at: AT,
            function: Text::both("Membre de la direction", "Lid van de directie"),
            organisation: Text::both("Ville fictive", "Verzonnen stad"),
        },
        sections,
        errata: vec![Erratum {
            n: 1,
            at: AT,
            section: Text::both("Introduction", "Inleiding"),
            text: Text::one(Lang::Fr, "Lire 12 au lieu de 11."),
        }],
        references,
        fictitious: true,
        zone: "Europe/Brussels".to_owned(),
    }
}

/// 24 November 2026, 02:47 UTC.
const AT: Timestamp = Timestamp(1_795_488_420_000_000);

fn section(level: u8, number: Option<&str>, fr: &str, nl: &str, pieces: Vec<Piece>) -> AccountSection {
    let title = Text::both(fr, nl);
    AccountSection { number: number.map(str::to_owned), title, level, missing: false, pieces }
}

fn paragraph(variant: u64, sentences: u32, reference: Option<u32>) -> Piece {
    let said = |one: &str, of: &str| {
        let all: Vec<String> =
            (0..sentences).map(|n| format!("{one} {} {of}", variant % 1000 + u64::from(n))).collect();
        all.join(" ")
    };
    let text = Text::both(
        said(
            "La ville fictive a poursuivi en mesure",
            "avec ses partenaires l’action qu’elle avait annoncée, et en rend compte ici.",
        ),
        said(
            "De verzonnen stad heeft in maatregel",
            "samen met haar partners de aangekondigde actie voortgezet en legt er hier rekenschap van af.",
        ),
    );
    Piece::Paragraph { said: Referred { text, reference } }
}

fn items(variant: u64, reference: u32) -> Piece {
    let item = |n: u64| Referred {
        text: Text::both(
            format!("projet {} mené à son terme", variant % 1000 + n),
            format!("project {} afgerond", variant % 1000 + n),
        ),
        reference: Some(reference),
    };
    Piece::Items { items: (1..=5).map(item).collect() }
}

fn status(reference: u32) -> Piece {
    let row = |fr: &str, nl: &str| TableRow {
        cells: vec![Text::both(fr, nl), Text::both("selon le planning", "volgens planning")],
        reference: Some(reference),
    };
    Piece::Table {
        caption: Text::both("Statut", "Status"),
        heads: vec![Text::both("Axe", "As"), Text::both("État", "Toestand")],
        rows: vec![
            row("Délais", "Timing"),
            row("Budget", "Budget"),
            row("Qualité", "Kwaliteit"),
            row("Résultat", "Resultaat"),
        ],
    }
}
