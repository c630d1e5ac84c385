//! The profile in force: its version and hash, where it was installed, and the legal numbers with their sources.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Lang, Text, Timestamp};
use profile::{LegalNumber, Rule, Status, Unit};
use serde::Serialize;
use web::{Answer, Fault, Page, PageKind, Reader, Routes, Shell, Who, get};

use crate::desk::{Desk, noon};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct NumberRow {
    code: String,
    names: Text,
    value: i64,
    unit: &'static str,
    from: Timestamp,
    until: Option<Timestamp>,
    basis: Text,
    /// Where it was read; none where nobody read it yet.
    source: Option<Text>,
    unverified: bool,
    /// Holds on the day looked at.
    now: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct RuleRow {
    code: String,
    note: Text,
    minutes: u32,
    basis: Text,
    /// Where it was read; none where nobody read it yet.
    source: Option<Text>,
    unverified: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PutInForce {
    seq: i64,
    at: Timestamp,
    hash: String,
}

#[derive(Serialize)]
pub(crate) struct ProfilePage {
    code: String,
    version: String,
    names: Text,
    hash: String,
    files: Vec<(String, String)>,
    installed: Option<PutInForce>,
    /// The journal's hash is the running profile's.
    same: bool,
    unverified: usize,
    numbers: Vec<NumberRow>,
    rules: Vec<RuleRow>,
}

impl Page for ProfilePage {
    const TEMPLATE: &'static str = "directory/profile.html";
    const ROOM: &'static str = "people";
    fn samples() -> Vec<Self> {
        let units = [Unit::Minute, Unit::Hour, Unit::Day, Unit::Month, Unit::Year, Unit::Count, Unit::Cent];
        let number = |(n, unit): (usize, &Unit)| NumberRow {
            code: format!("a.b-{n}"),
            names: Text::three("Délai <b>", "Termijn", "Term"),
            value: i64::try_from(n).unwrap_or(0),
            unit: unit_code(*unit),
            from: Timestamp::from_seconds(1_500_000_000),
            until: (n == 1).then(|| Timestamp::from_seconds(1_600_000_000)),
            basis: Text::three("loi <b>", "wet", "law"),
            source: (n > 0).then(|| Text::both("moniteur", "staatsblad")),
            unverified: n == 1,
            now: n != 1,
        };
        let rule = RuleRow {
            code: "r".to_owned(),
            note: Text::both("…", "…"),
            minutes: 5,
            basis: Text::both("accord", "afspraak"),
            source: None,
            unverified: true,
        };
        let page = |installed: Option<PutInForce>, same, numbers, rules| Self {
            code: "town".to_owned(),
            version: "1".to_owned(),
            names: Text::both("Hautrive", "Hoogoever"),
            hash: "ab".repeat(32),
            files: vec![("profile.toml".to_owned(), "cd".repeat(32))],
            installed,
            same,
            unverified: 2,
            numbers,
            rules,
        };
        let put = |hash: &str| {
            Some(PutInForce { seq: 4, at: Timestamp::from_seconds(1_790_000_000), hash: hash.repeat(32) })
        };
        vec![
            page(None, false, Vec::new(), Vec::new()),
            page(put("ab"), true, units.iter().enumerate().map(number).collect(), vec![rule.clone()]),
            page(put("ef"), false, Vec::new(), vec![RuleRow { unverified: false, ..rule }]),
        ]
    }
}

const fn unit_code(unit: Unit) -> &'static str {
    match unit {
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Month => "month",
        Unit::Year => "year",
        Unit::Count => "count",
        Unit::Cent => "cent",
    }
}

fn stated(source: &Text) -> Option<Text> {
    (!source.show(Lang::En).is_empty()).then(|| source.clone())
}

fn number(one: &LegalNumber, today: jiff::civil::Date) -> NumberRow {
    NumberRow {
        code: one.code.clone(),
        names: one.names.clone(),
        value: one.value,
        unit: unit_code(one.unit),
        from: noon(one.from),
        until: one.until.map(noon),
        basis: one.basis.clone(),
        source: stated(&one.source),
        unverified: one.status == Status::Unverified,
        now: one.holds_on(today),
    }
}

fn rule(one: &Rule) -> RuleRow {
    RuleRow {
        code: one.code.clone(),
        note: one.note.clone(),
        minutes: one.within_minutes,
        basis: one.basis.clone(),
        source: stated(&one.source),
        unverified: one.status == Status::Unverified,
    }
}

async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    _who: Who,
) -> Answer {
    let profile = (desk.profile)();
    let at = shell.seen_at(&reader);
    let today = at.to_jiff().map(|t| t.to_zoned_datetime(shell.zone().clone()).date());
    let today = today.ok_or_else(|| Fault::internal("the clock stands outside the calendar"))?;
    let installed = shell.read(&reader, |read| Ok(profile::installed(read)?))?;
    let numbers: Vec<NumberRow> = profile.legal_numbers.iter().map(|n| number(n, today)).collect();
    let rules: Vec<RuleRow> = profile.rules.iter().map(rule).collect();
    let page = ProfilePage {
        code: profile.head.code.clone(),
        version: profile.head.version.clone(),
        names: profile.head.names.clone(),
        hash: profile.hash().to_owned(),
        files: profile.digests().iter().map(|(name, hash)| (name.clone(), hash.clone())).collect(),
        same: installed.as_ref().is_some_and(|i| i.hash == profile.hash()),
        installed: installed.map(|i| PutInForce { seq: i.seq, at: i.at, hash: i.hash }),
        unverified: numbers.iter().filter(|n| n.unverified).count()
            + rules.iter().filter(|r| r.unverified).count(),
        numbers,
        rules,
    };
    shell.draw(&reader, &page).answer()
}

pub(crate) fn routes() -> Routes {
    Routes::new().route("/profile", get(show))
}

pub(crate) fn pages() -> Vec<PageKind> {
    vec![PageKind::of::<ProfilePage>()]
}
