//! A fictitious pack of a fictitious town, for tests and for looking at pages.

use kernel::{Handling, Lang, Text, Timestamp};
use sheets::{Part, Said, Section};

use crate::{AsOf, Pack, Sheet};

fn section(lang: Lang, heading: &str, rows: usize) -> Section {
    let cell = |n: usize| {
        vec![Said::from(format!("02:{:02}", n % 60)), Said::typed("gas & rook <b> #x", Lang::Nl, lang)]
    };
    let parts = vec![
        Part::heading("26-0417 Explosion de gaz"),
        Part::text("Quai des Tanneurs"),
        Part::Lines { lines: vec!["un".into(), "deux".into()] },
        Part::Boxes { boxes: vec![(true, "fait".into()), (false, "à faire".into())] },
        Part::Table { heads: vec!["Heure".into(), "Texte".into()], widths: vec![1, 5], rows: (0..rows).map(cell).collect() },
        Part::Picture { svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 56\"><rect width=\"80\" height=\"56\" fill=\"#eee\"/></svg>".into(), alt: "plan".into() },
    ];
    Section { parts, ..Section::new("incidents", 10, heading) }
}

fn form() -> Section {
    let parts = vec![
        Part::Blank { label: "Écrit par | Geschreven door".into(), lines: 1 },
        Part::Grid { heads: vec!["Heure | Uur".into(), "Quoi | Wat".into()], widths: vec![1, 4], rows: 12 },
        Part::Code {
            address: "https://valmont.example/fr/reentry?sheet=0197&code=PP-26-0012%2FF1".into(),
            label: "PP-26-0012/F1".into(),
        },
    ];
    Section { parts, ..Section::new("form-signal", 900, "Signalements | Meldingen") }
}

/// A pack of two sheets and a form in French and Dutch; the first has a table of so many rows.
#[must_use]
pub fn pack(rows: usize) -> Pack {
    let both = |rows| {
        vec![section(Lang::Fr, "Incidents ouverts", rows), section(Lang::Nl, "Lopende incidenten", rows)]
    };
    let sheet = |name: &str, handling, content| Sheet { name: name.into(), handling, content };
    Pack {
        title: None,
        number: Some("PP-26-0012".into()),
        as_of: AsOf {
            seq: 4712,
            at: Timestamp::from_seconds(1_794_618_000),
            head: "7d41c09be3a25f88".repeat(4),
        },
        printed_at: Timestamp::from_seconds(1_794_618_060),
        function: Text::three("Officier de veille", "Wachtofficier", "Watch officer"),
        organisation: Text::three("Centre de Valmont", "Centrum Valmonde", "Valmont centre"),
        fictitious: true,
        zone: "Europe/Brussels".into(),
        languages: vec![Lang::Fr, Lang::Nl],
        sheets: vec![
            sheet("1", Handling::Service, both(rows)),
            sheet(
                "2b",
                Handling::NeedToKnow,
                vec![Section::new("orders", 30, "Ordres"), Section::new("orders", 30, "Bevelen")],
            ),
            sheet("F1", Handling::Service, vec![form()]),
        ],
    }
}
