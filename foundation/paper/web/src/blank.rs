//! Blank forms: what is written by hand when nothing else works, each with a code that leads to where it is entered.

use kernel::{Handling, Id, Lang, kind};
use press_types::Sheet;
use sheets::{Part, Section};
use web::Texts;

use crate::content::LANGS;

/// A form: its code, and the columns of its rows with their widths.
struct Form {
    code: &'static str,
    /// Keys of the heads of its rows.
    heads: &'static [&'static str],
    widths: &'static [u8],
    rows: u8,
}

const FORMS: [Form; 5] = [
    Form {
        code: "signal",
        heads: &["paper-col-time", "paper-col-who", "paper-col-what", "paper-col-where"],
        widths: &[2, 4, 9, 5],
        rows: 20,
    },
    Form {
        code: "log",
        heads: &[
            "paper-col-time",
            "paper-col-incident",
            "paper-col-kind",
            "paper-col-words",
            "paper-col-source",
        ],
        widths: &[2, 3, 2, 10, 4],
        rows: 22,
    },
    Form {
        code: "order",
        heads: &[
            "paper-col-time",
            "paper-col-to",
            "paper-col-order",
            "paper-col-read-back",
            "paper-col-done",
        ],
        widths: &[2, 4, 9, 3, 3],
        rows: 18,
    },
    Form {
        code: "phase",
        heads: &[
            "paper-col-time",
            "paper-col-level",
            "paper-col-by",
            "paper-col-words",
            "paper-col-read-back",
        ],
        widths: &[2, 3, 4, 9, 3],
        rows: 16,
    },
    Form {
        code: "need",
        heads: &[
            "paper-col-time",
            "paper-col-incident",
            "paper-col-need",
            "paper-col-where",
            "paper-col-until",
        ],
        widths: &[2, 3, 8, 5, 3],
        rows: 18,
    },
];

/// How many of each go with a pack, by code.
pub(crate) const WITH_A_PACK: [(&str, usize); 5] =
    [("signal", 1), ("log", 2), ("order", 1), ("phase", 1), ("need", 1)];

/// A form on a sheet of its own. Its labels stand in both languages: nobody looks for the right pile at night.
pub(crate) fn sheet(
    texts: &Texts,
    address: &str,
    (id, code, form): (Id<kind::Matter>, &str, &str),
    lang: Lang,
) -> Option<Sheet> {
    let known = FORMS.iter().find(|f| f.code == form)?;
    let both = |key: &str| {
        let mut all = LANGS.map(|l| texts.plain(l, key)).to_vec();
        all.dedup();
        all.join(" | ")
    };
    let name = code.rsplit_once('/').map_or(code, |(_, name)| name);
    let mut section = Section::new(&format!("form-{form}"), 900, both(&format!("paper-form-{form}")));
    for l in LANGS {
        let typed = sheets::Said::typed(texts.plain(l, "paper-form-how"), l, Lang::Fr);
        section.push(Handling::Service, Part::text(typed));
    }
    section.push(Handling::Service, Part::Blank { label: both("paper-form-writer"), lines: 1 });
    section.push(
        Handling::Service,
        Part::Grid {
            heads: known.heads.iter().map(|key| both(key)).collect(),
            widths: known.widths.to_vec(),
            rows: known.rows,
        },
    );
    let path = format!("reentry?sheet={id}&code={}&form={form}", web::encoded(code));
    section.push(
        Handling::Service,
        Part::Code {
            address: format!("{}/{lang}/{path}", address.trim_end_matches('/')),
            label: format!("{code} · {}", both("paper-form-code")),
        },
    );
    Some(Sheet { name: name.to_owned(), handling: Handling::Service, content: vec![section] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_has_a_width_for_each_head() {
        for form in &FORMS {
            assert_eq!(form.heads.len(), form.widths.len(), "{}", form.code);
        }
        for (code, _) in WITH_A_PACK {
            assert!(FORMS.iter().any(|f| f.code == code), "{code}");
        }
    }
}
