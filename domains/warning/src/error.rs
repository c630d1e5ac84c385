//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Lang, Refusal, Timestamp};

use crate::figures::FigureNow;
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    Refusal::conflict("refusal-warning-changed")
        .with("function", &change.function)
        .with("at", change.at.rfc3339())
        .with("seq", change.seq)
}

/// It stands elsewhere on its way: released already, thrown away, not submitted.
#[must_use]
pub fn stands_elsewhere(number: &str, state: &str) -> Refusal {
    Refusal::conflict("refusal-warning-state").with("number", number).with("state", state)
}

/// Whoever wrote it releases it not.
#[must_use]
pub fn four_eyes() -> Refusal {
    Refusal::conflict("refusal-warning-four-eyes")
}

/// In a demonstration nothing is meant in earnest.
#[must_use]
pub fn demonstration() -> Refusal {
    Refusal::invalid("status", "refusal-warning-demonstration")
}

/// Its time is over already, or ends before it begins.
#[must_use]
pub fn over(at: Timestamp) -> Refusal {
    Refusal::invalid("expires", "refusal-warning-over").with("at", at.rfc3339())
}

/// It would hold for longer than anybody keeps an eye on it.
#[must_use]
pub fn too_long(hours: i64) -> Refusal {
    Refusal::invalid("expires", "refusal-warning-long").with("hours", hours)
}

/// It says nowhere.
#[must_use]
pub fn nowhere() -> Refusal {
    Refusal::invalid("shape", "refusal-warning-nowhere")
}

/// Too many corners.
#[must_use]
pub fn corners(most: usize) -> Refusal {
    Refusal::invalid("shape", "refusal-warning-corners").with("most", most)
}

/// The one before holds no more: there is nothing to update or withdraw.
#[must_use]
pub fn not_current(number: &str) -> Refusal {
    Refusal::conflict("refusal-warning-not-current").with("number", number)
}

/// Something that the template leaves to be filled in is still there.
#[must_use]
pub fn left_open(field: &str, what: &str) -> Refusal {
    Refusal::invalid(field, "refusal-warning-left-open").with("what", what)
}

/// A placeholder that does not end.
#[must_use]
pub fn figure_open(field: &str) -> Refusal {
    Refusal::invalid(field, "refusal-warning-figure-open")
}

/// A figure that the incident does not have.
#[must_use]
pub fn figure_unknown(field: &str, code: &str) -> Refusal {
    Refusal::invalid(field, "refusal-warning-figure-unknown").with("code", code)
}

/// A figure that was not released to the public.
#[must_use]
pub fn figure_not_public(field: &str, code: &str, figure: &FigureNow) -> Refusal {
    figure_fact(Refusal::invalid(field, "refusal-warning-figure-not-public"), code, figure)
}

/// A number typed beside the name of a figure that was not released to the public.
#[must_use]
pub fn figure_typed(field: &str, code: &str, figure: &FigureNow) -> Refusal {
    figure_fact(Refusal::invalid(field, "refusal-warning-figure-typed"), code, figure)
}

/// A number typed beside the name of a figure, which the log of strategy alone counts so: neither how sure it is nor the number is said.
#[must_use]
pub fn figure_kept(field: &str, code: &str, figure: &FigureNow) -> Refusal {
    called(Refusal::invalid(field, "refusal-warning-figure-kept"), code, figure)
}

/// The figure by its code and by its name in each language: the page shows the reader's.
fn figure_fact(refusal: Refusal, code: &str, figure: &FigureNow) -> Refusal {
    let status = if figure.confirmed { "confirmed" } else { "unconfirmed" };
    called(refusal.with("value", figure.value).with("status", status), code, figure)
}

fn called(refusal: Refusal, code: &str, figure: &FigureNow) -> Refusal {
    let refusal = refusal.with("figure", code);
    let names = Lang::ALL.into_iter().filter_map(|lang| Some((lang, figure.names.get(lang)?)));
    names.fold(refusal, |refusal, (lang, name)| refusal.with(&format!("figure-{lang}"), name))
}

/// Nothing of it ever went out.
#[must_use]
pub fn never_published() -> Refusal {
    Refusal::conflict("refusal-warning-never-published")
}

/// Nothing in a change is other than before.
#[must_use]
pub fn same(number: &str) -> Refusal {
    Refusal::conflict("refusal-warning-same").with("number", number)
}

/// The site is closed: nothing on it changes.
#[must_use]
pub fn site_closed(at: Timestamp) -> Refusal {
    Refusal::conflict("refusal-warning-site-closed").with("at", at.rfc3339())
}

/// The site is open already.
#[must_use]
pub fn site_open() -> Refusal {
    Refusal::conflict("refusal-warning-site-open")
}

/// So many warnings hold: they end before the site is closed.
#[must_use]
pub fn site_warns(n: i64) -> Refusal {
    Refusal::conflict("refusal-warning-site-warns").with("n", n)
}

/// Somebody asked already that the site be closed.
#[must_use]
pub fn site_asked() -> Refusal {
    Refusal::conflict("refusal-warning-site-asked")
}

/// Nobody asked that the site be closed.
#[must_use]
pub fn site_not_asked() -> Refusal {
    Refusal::conflict("refusal-warning-site-not-asked")
}

/// No letter could be addressed like that.
#[must_use]
pub fn press_mail(mail: &str) -> Refusal {
    Refusal::invalid("mail", "refusal-warning-press-mail").with("mail", mail)
}

/// This address is on the list of the press already.
#[must_use]
pub fn press_twice(mail: &str) -> Refusal {
    Refusal::invalid("mail", "refusal-warning-press-twice").with("mail", mail)
}

/// Only what everybody can read already is sent to the press.
#[must_use]
pub fn press_not_public(number: &str) -> Refusal {
    Refusal::conflict("refusal-warning-press-not-public").with("number", number)
}
