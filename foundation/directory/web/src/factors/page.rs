//! The page of one's own factors: what there is, what can be added, what was taken away.

use directory::Person;
use directory::vault::{Enrolment, Factor};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Reader, Shell, Typed, Visit, Who};

use super::FACTORS;
use crate::desk::Desk;
use crate::people::person_of;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactorRow {
    id: String,
    /// `passkey` or `totp`.
    sort: &'static str,
    label: String,
    added: Timestamp,
    used: Option<Timestamp>,
}

impl FactorRow {
    fn of(factor: Factor) -> Self {
        Self {
            id: factor.id.to_string(),
            sort: factor.sort.code(),
            label: factor.label,
            added: factor.added,
            used: factor.used,
        }
    }
}

/// An application for codes on its way: the picture to photograph, and the secret for typing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Enrolling {
    secret: String,
    /// The dark squares as the path of a drawing.
    squares: String,
    /// Squares per side, with a margin of four.
    side: i32,
}

#[derive(Serialize)]
pub(crate) struct FactorsPage {
    rows: Vec<FactorRow>,
    recovery: usize,
    passkeys_here: bool,
    codes_here: bool,
    enrolling: Option<Enrolling>,
    /// The function asks for a second factor and there is none: nothing else is open.
    owed: bool,
    /// A role of the demonstration: nothing is ever asked of it.
    exempt: bool,
    /// When somebody else took the factors away.
    reset: Option<Timestamp>,
    /// What was just done: `added`, `removed`, or nothing.
    done: String,
    form: Typed,
}

impl Page for FactorsPage {
    const TEMPLATE: &'static str = "directory/factors.html";
    const ROOM: &'static str = "account";
    fn samples() -> Vec<Self> {
        let at = Timestamp::from_seconds(1_790_000_000);
        let row = |sort, used| FactorRow {
            id: crate::show::uuid_like(5),
            sort,
            label: "telephone <b>".to_owned(),
            added: at,
            used,
        };
        let page = |rows, enrolling: Option<Enrolling>, owed: bool, done: &str, form| Self {
            rows,
            recovery: usize::from(!owed) * 3,
            passkeys_here: !owed,
            codes_here: true,
            enrolling,
            owed,
            exempt: false,
            reset: owed.then_some(at),
            done: done.to_owned(),
            form,
        };
        let mut wrong = Typed::default().with("label", "<");
        wrong.put_error(Some("code"), "…".to_owned());
        let enrolling = || {
            Some(Enrolling { secret: "MZXW 6YTB".to_owned(), squares: "M4 4h1v1h-1z".to_owned(), side: 33 })
        };
        vec![
            page(Vec::new(), None, true, "", Typed::default()),
            page(vec![row("passkey", Some(at)), row("totp", None)], None, false, "added", Typed::default()),
            page(Vec::new(), enrolling(), false, "removed", wrong),
            Self { exempt: true, ..page(Vec::new(), None, false, "", Typed::default()) },
        ]
    }
}

/// The page with what was typed.
pub(super) fn page(
    desk: &Desk,
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    form: Typed,
) -> Result<FactorsPage, Fault> {
    let book = desk.book(shell, reader)?;
    let me = person_of(&book, who.actor().person)?;
    let vault = &desk.vault;
    Ok(FactorsPage {
        rows: vault.factors(me.id).into_iter().map(FactorRow::of).collect(),
        recovery: vault.recovery_left(me.id),
        passkeys_here: vault.passkeys_at(&reader.host),
        codes_here: vault.codes_possible(),
        enrolling: None,
        owed: who.0.owes == Some(FACTORS),
        exempt: who.0.assurance.exempt,
        reset: vault.was_reset(me.id),
        done: String::new(),
        form,
    })
}

/// The same while an application is being enrolled.
pub(super) fn enrolling_page(
    desk: &Desk,
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    (enrolment, form): (Option<Enrolment>, Typed),
) -> Result<FactorsPage, Fault> {
    let enrolling = enrolment.map(|e| drawn(&e)).transpose()?;
    Ok(FactorsPage { enrolling, ..page(desk, shell, reader, who, form)? })
}

/// What applications for codes show above a person's codes.
pub(super) fn issuer(shell: &Shell, reader: &Reader) -> String {
    format!("{} {}", web::brand(reader.lang), shell.site().name.show(reader.lang)).trim().to_owned()
}

/// The picture, as dark squares of a drawing.
fn drawn(enrolment: &Enrolment) -> Result<Enrolling, Fault> {
    use std::fmt::Write as _;
    let code = qrcodegen::QrCode::encode_text(&enrolment.uri, qrcodegen::QrCodeEcc::Medium)
        .map_err(|e| Fault::internal(e.to_string()))?;
    let mut squares = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            write!(squares, "M{} {}h1v1h-1z", x + 4, y + 4).map_err(Fault::internal)?;
        }
    }
    let letters: Vec<char> = enrolment.secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|four| four.iter().collect()).collect();
    Ok(Enrolling { secret: groups.join(" "), squares, side: code.size() + 8 })
}

/// Whose account it is, for the vault's delays and the device's list.
pub(super) fn account<'a>(book: &'a crate::desk::Book, who: &Who) -> Result<&'a Person, Fault> {
    person_of(book, who.actor().person)
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    done: String,
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let mut page = page(&desk, &shell, &reader, &who, Typed::default())?;
    if ["added", "removed"].contains(&asked.done.as_str()) {
        page.done = asked.done;
    }
    shell.draw(&reader, &page).bare().answer()
}
