//! Resources, risks, checks, conflicts and lessons of the last edition.

use desk::Names;
use kernel::{Text, Timestamp};
use planned::planned::Span;
use planned::read::{CarriedRow, CheckRow, ConflictRow, RiskRow, SupplyRow};
use serde::Serialize;

use super::{NOON, Said};
use crate::desk::{Desk, Owed, named};

/// Something asked for.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SupplyShow {
    pub(crate) n: i64,
    pub(crate) kind: Text,
    pub(crate) count: i64,
    pub(crate) promised: Option<i64>,
    pub(crate) promised_at: Option<Timestamp>,
    pub(crate) promised_function: Option<Text>,
    pub(crate) name: Option<String>,
    pub(crate) promised_words: Option<Said>,
    pub(crate) missing: i64,
    pub(crate) used: Option<i64>,
    pub(crate) discipline: Option<&'static str>,
    pub(crate) organisation: Option<Text>,
    pub(crate) unit: Option<String>,
    pub(crate) span: Span,
    pub(crate) words: Option<Said>,
    /// Whether another event asks the same of the same at the same time.
    pub(crate) twice: bool,
}

impl SupplyShow {
    pub(crate) fn of(row: &SupplyRow, desk: &Desk, twice: bool) -> Self {
        let names = desk.names();
        let s = &row.supply;
        Self {
            n: row.n,
            kind: named(&desk.lists().resources, &s.kind),
            count: s.count,
            promised: row.promised.as_ref().map(|(n, ..)| *n),
            promised_at: row.promised.as_ref().map(|(_, at, _)| *at),
            promised_function: row.promised.as_ref().map(|(.., function)| names.function(function)),
            name: row.name.clone(),
            promised_words: row.words.as_ref().map(Said::of),
            missing: row.missing(),
            used: row.used,
            discipline: s.discipline.map(planned::sheet::Discipline::code),
            organisation: s.organisation.as_deref().map(|o| Names::of(&names.organisations, o)),
            unit: s.unit.clone(),
            span: s.span,
            words: s.words.as_ref().map(Said::of),
            twice,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |n: i64| Self {
            n,
            kind: Text::three("postes", "posten", "posts"),
            count: 4,
            promised: (n > 1).then_some(3),
            promised_at: (n > 1).then_some(NOON),
            promised_function: (n > 1).then(|| Text::both("Officier", "Officier")),
            name: (n > 1).then(|| "A. Dubois <b>".into()),
            promised_words: (n > 1).then(|| Said::sample("ja <b>")),
            missing: if n > 1 { 1 } else { 4 },
            used: (n > 2).then_some(5),
            discipline: Some("D2"),
            organisation: (n > 1).then(|| Text::both("Croix <b>", "Kruis")),
            unit: (n > 2).then(|| "tent 1 <b>".into()),
            span: Span::new(NOON, NOON.plus_seconds(3600)),
            words: (n == 1).then(|| Said::sample("nota <b>")),
            twice: n == 2,
        };
        vec![one(1), one(2), one(3)]
    }
}

/// A risk.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RiskShow {
    pub(crate) n: i64,
    pub(crate) words: Text,
    pub(crate) measures: Text,
    pub(crate) likelihood: Text,
    pub(crate) impact: Text,
    pub(crate) ranks: (i64, i64),
    pub(crate) score: i64,
    pub(crate) high: bool,
    pub(crate) owner: Option<Text>,
    /// The emergency plan: name, and address where the reader may see it.
    pub(crate) plan: Option<(String, String)>,
    pub(crate) closed: bool,
    pub(crate) why: Option<Said>,
}

impl RiskShow {
    /// `plan`: name and address of its plan, for whoever may read that.
    pub(crate) fn of(row: &RiskRow, desk: &Desk, plan: Option<(String, String)>) -> Self {
        let scale = desk.lists().scale.clone().unwrap_or_default();
        let step = |list: &[Text], rank: i64| {
            let at = usize::try_from(rank.saturating_sub(1)).ok();
            let unknown = || Text::three(rank.to_string(), rank.to_string(), rank.to_string());
            at.and_then(|at| list.get(at)).cloned().unwrap_or_else(unknown)
        };
        let r = &row.risk;
        Self {
            n: row.n,
            words: r.words.clone(),
            measures: r.measures.clone(),
            likelihood: step(&scale.likelihood, r.likelihood),
            impact: step(&scale.impact, r.impact),
            ranks: (r.likelihood, r.impact),
            score: r.score(),
            high: r.score() >= scale.high_from && !row.closed,
            owner: r.owner.as_deref().map(|o| desk.names().function(o)),
            plan,
            closed: row.closed,
            why: row.why.as_ref().map(Said::of),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |n: i64| Self {
            n,
            words: Text::both("Chaleur <b>", "Hitte"),
            measures: if n == 1 { Text::both("Eau <b>", "Water") } else { Text::default() },
            likelihood: Text::both("possible", "mogelijk"),
            impact: Text::both("grave", "zwaar"),
            ranks: (2, 3),
            score: 6,
            high: n == 1,
            owner: (n == 1).then(|| Text::both("Officier", "Officier")),
            plan: (n < 3).then(|| ("PPUI <b>".into(), if n == 1 { "plans/x".into() } else { String::new() })),
            closed: n == 3,
            why: (n == 3).then(|| Said::sample("weg <b>")),
        };
        vec![one(1), one(2), one(3)]
    }
}

/// A check with its answer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CheckShow {
    pub(crate) code: String,
    pub(crate) question: Text,
    pub(crate) answer: Option<&'static str>,
    pub(crate) settled: bool,
    pub(crate) name: Option<String>,
    pub(crate) words: Option<Said>,
    pub(crate) at: Option<Timestamp>,
    pub(crate) function: Option<Text>,
}

impl CheckShow {
    pub(crate) fn of(row: &CheckRow, desk: &Desk) -> Self {
        let answer = row.answer.as_ref();
        Self {
            code: row.code.clone(),
            question: named(&desk.lists().checks, &row.code),
            answer: answer.map(|a| a.answer.code()),
            settled: answer.is_some_and(|a| a.answer.is_settled()),
            name: answer.and_then(|a| a.name.clone()),
            words: answer.and_then(|a| a.words.as_ref()).map(Said::of),
            at: answer.map(|a| a.at),
            function: answer.map(|a| desk.names().function(&a.function)),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |answer: Option<&'static str>| Self {
            code: "permit".into(),
            question: Text::both("Autorisation <b> ?", "Vergunning?"),
            answer,
            settled: answer.is_some_and(|a| a != "no"),
            name: answer.map(|_| "A. Dubois <b>".into()),
            words: answer.map(|_| Said::sample("ja <b>")),
            at: answer.map(|_| NOON),
            function: answer.map(|_| Text::both("Officier", "Officier")),
        };
        vec![one(None), one(Some("yes")), one(Some("no")), one(Some("not-applicable"))]
    }
}

/// Another event with what both share.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ConflictShow {
    pub(crate) with: String,
    /// What it is called, and its address; nothing where the reader may not see it.
    pub(crate) other: Option<(String, String)>,
    pub(crate) sorts: Vec<&'static str>,
    pub(crate) areas: Vec<Text>,
    /// What is asked for by both: kind, and supplier where there is one.
    pub(crate) supplies: Vec<(Text, Option<Text>)>,
    pub(crate) span: Span,
    pub(crate) answered: bool,
    pub(crate) words: Option<Said>,
    pub(crate) at: Option<Timestamp>,
    pub(crate) function: Option<Text>,
}

impl ConflictShow {
    /// `other`: what the other event is called and its address, for whoever may read that.
    pub(crate) fn of(row: &ConflictRow, desk: &Desk, other: Option<(String, String)>) -> Self {
        let (names, lists) = (desk.names(), desk.lists());
        let supply = |key: &String| {
            let mut parts = key.split('|');
            let kind = named(&lists.resources, parts.next().unwrap_or_default());
            let supplier = parts.next().filter(|s| !s.is_empty());
            (kind, supplier.map(|s| Names::of(&names.organisations, s)))
        };
        let answer = row.answer.as_ref();
        Self {
            with: row.with.to_string(),
            other,
            sorts: row.shared.sorts().into_iter().map(planned::conflict::Sort::code).collect(),
            areas: row.shared.areas.iter().map(|a| Names::of(&names.areas, a)).collect(),
            supplies: row.shared.supplies.iter().map(supply).collect(),
            span: row.shared.span,
            answered: row.answered,
            words: answer.map(|(words, ..)| Said::of(words)),
            at: answer.map(|(_, at, _)| *at),
            function: answer.map(|(.., function)| names.function(function)),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |n: i64| Self {
            with: "y".into(),
            other: (n > 1).then(|| ("EP-26-0002 Fête <b>".into(), "events/y".into())),
            sorts: if n == 1 { vec!["municipality", "resource"] } else { vec!["zone"] },
            areas: vec![Text::both("Hautrive <b>", "Hoogoever")],
            supplies: if n == 1 {
                vec![
                    (Text::both("postes", "posten"), Some(Text::both("Croix <b>", "Kruis"))),
                    (Text::both("radios", "radio’s"), None),
                ]
            } else {
                Vec::new()
            },
            span: Span::new(NOON, NOON.plus_seconds(3600)),
            answered: n == 3,
            words: (n > 1).then(|| Said::sample("goed <b>")),
            at: (n > 1).then_some(NOON),
            function: (n > 1).then(|| Text::both("Officier", "Officier")),
        };
        vec![one(1), one(2), one(3)]
    }
}

/// A lesson of the last edition.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CarriedShow {
    pub(crate) n: i64,
    pub(crate) words: Said,
    /// The commitment that came of it: number, address, whether it is late, whether it is still owed.
    pub(crate) owed: Option<(String, String, bool, bool)>,
    pub(crate) outcome: Option<&'static str>,
    pub(crate) answer: Option<Said>,
    pub(crate) at: Option<Timestamp>,
    pub(crate) function: Option<Text>,
}

/// A commitment for a template.
pub(crate) fn owed(of: Option<Owed>) -> Option<(String, String, bool, bool)> {
    of.map(|o| (o.number, o.path, o.late, o.open))
}

impl CarriedShow {
    pub(crate) fn of(row: &CarriedRow, desk: &Desk, of: Option<Owed>) -> Self {
        let answer = row.answer.as_ref();
        Self {
            n: row.n,
            words: Said::of(&row.words),
            owed: owed(of),
            outcome: answer.map(|(outcome, ..)| outcome.code()),
            answer: answer.and_then(|(_, words, ..)| words.as_ref()).map(Said::of),
            at: answer.map(|(_, _, at, _)| *at),
            function: answer.map(|(.., function)| desk.names().function(function)),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |outcome: Option<&'static str>| Self {
            n: 1,
            words: Said::sample("meer hekken <b>"),
            owed: Some(("O-26-0001".into(), "orders/x".into(), outcome.is_none(), outcome != Some("done"))),
            outcome,
            answer: outcome.map(|_| Said::sample("ja <b>")),
            at: outcome.map(|_| NOON),
            function: outcome.map(|_| Text::both("Officier", "Officier")),
        };
        vec![one(None), one(Some("done")), one(Some("taken")), one(Some("dropped"))]
    }
}
