//! Somebody who must be told, on a row.

use kernel::{Lang, Text, Timestamp};
use serde::Serialize;
use situation::inform::{AgainWhy, InformAct, InformState, Means, Recipient};
use situation::read::{InformActRow, InformRow};
use web::Page;

use super::{OfflineShow, Said};
use crate::desk::{Desk, Names, Reached};

/// Who it is, in a sentence: "Duty desk" says little by itself, so with whose it is and where, as on the row.
pub(crate) fn named(recipient: &Recipient, names: &Names) -> Text {
    let mut label = Names::or_code(&names.functions, &recipient.function);
    let organisation = recipient.organisation.as_ref().map(|o| names.organisation(o));
    let area = recipient.area.as_ref().map(|a| names.area(a));
    for more in [organisation, area].into_iter().flatten() {
        for lang in Lang::ALL {
            let both = label.get(lang).map(|l| format!("{l}, {}", more.show(lang)));
            label.set(lang, both);
        }
    }
    label
}

/// One thing that was done about them: told, tried in vain, taken off the list, taken back.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActShow {
    pub(crate) act: &'static str,
    pub(crate) at: Timestamp,
    pub(crate) by: Text,
    pub(crate) person: Option<String>,
    pub(crate) means: Option<&'static str>,
    pub(crate) whom: Option<String>,
    pub(crate) words: Option<Said>,
    pub(crate) offline: Option<OfflineShow>,
}

impl ActShow {
    fn of(row: &InformActRow, names: &Names, desk: &Desk) -> Self {
        Self {
            act: row.act.code(),
            at: row.at,
            by: Names::or_code(&names.functions, &row.function),
            person: (desk.person)(row.person),
            means: row.means.map(Means::code),
            whom: row.whom.clone(),
            words: row.words.as_ref().map(Said::of),
            offline: row.offline.map(|o| OfflineShow::of(o, &*desk.person)),
        }
    }
    fn sample(act: &'static str) -> Self {
        Self {
            act,
            at: Timestamp(1_795_488_000_000_000),
            by: Text::three("Veille", "Wacht", "Watch"),
            person: Some("C. <Delvaux>".into()),
            means: (act == "not-reached").then_some("phone"),
            whom: None,
            words: Some(Said::sample("message laissé <b>", Lang::Fr)),
            offline: (act == "not-reached").then(OfflineShow::sample),
        }
    }
}

/// Where what the row itself says stands among what was done: a row that is marked tells the last of it.
fn last(row: &InformRow) -> Option<usize> {
    let own = match row.state {
        InformState::Due => None,
        InformState::Told => Some(InformAct::Told),
        InformState::Dropped => Some(InformAct::Dropped),
    };
    row.acts.iter().rposition(|a| Some(a.act) == own)
}

/// What was done before that.
fn before(row: &InformRow) -> impl Iterator<Item = &InformActRow> {
    let last = last(row);
    row.acts.iter().enumerate().filter(move |(n, _)| Some(*n) != last).map(|(_, act)| act)
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TellShow {
    pub(crate) id: String,
    pub(crate) incident: (String, String),
    pub(crate) who: Text,
    pub(crate) area: Option<Text>,
    pub(crate) organisation: Option<Text>,
    pub(crate) due_at: Timestamp,
    pub(crate) overdue: bool,
    pub(crate) state: &'static str,
    pub(crate) means: Option<&'static str>,
    pub(crate) whom: Option<String>,
    pub(crate) words: Option<Said>,
    /// When the mark was typed, where that was without a connection.
    pub(crate) offline: Option<OfflineShow>,
    pub(crate) told_at: Option<Timestamp>,
    pub(crate) told_by: Option<Text>,
    pub(crate) tries: i64,
    pub(crate) last_try_at: Option<Timestamp>,
    pub(crate) stands_in: bool,
    /// Whom they stand in for, and how often that person was not reached.
    pub(crate) for_whom: Option<Text>,
    pub(crate) first_tries: i64,
    pub(crate) verified: bool,
    pub(crate) reached: Reached,
    pub(crate) deputy_name: Option<Text>,
    pub(crate) may_mark: bool,
    /// Whether the reader may say that it was not so.
    pub(crate) may_take_back: bool,
    /// Tries and what was taken back, in order.
    pub(crate) acts: Vec<ActShow>,
    /// Whether they were on the list before and are to be told again.
    pub(crate) again: bool,
    /// Why again, or sooner.
    pub(crate) why: Option<&'static str>,
    /// Until when it was, where it is sooner now.
    pub(crate) due_before: Option<Timestamp>,
}

impl TellShow {
    pub(crate) fn of(row: &InformRow, names: &Names, desk: &Desk, now: Timestamp, may_mark: bool) -> Self {
        let r = &row.recipient;
        let reached = (desk.reached)(&r.function, r.organisation.as_deref(), r.area.as_deref());
        let offline = last(row).and_then(|n| row.acts.get(n)).and_then(|act| act.offline);
        Self {
            id: row.id.to_string(),
            incident: (row.incident.0.to_string(), row.incident.1.clone()),
            who: Names::or_code(&names.functions, &r.function),
            area: r.area.as_deref().map(|a| names.area(a)),
            organisation: r.organisation.as_deref().map(|o| names.organisation(o)),
            due_at: row.due_at,
            overdue: row.is_overdue(now),
            state: row.state.code(),
            means: row.means.map(Means::code),
            whom: row.whom.clone(),
            words: row.words.as_ref().map(Said::of),
            offline: offline.map(|o| OfflineShow::of(o, &*desk.person)),
            told_at: row.told_at,
            told_by: row.told_function.as_deref().map(|f| Names::or_code(&names.functions, f)),
            tries: row.tries,
            last_try_at: row.last_try_at,
            stands_in: row.deputy_for.is_some(),
            for_whom: row.stands_in_for.as_ref().map(|(code, _)| Names::or_code(&names.functions, code)),
            first_tries: row.stands_in_for.as_ref().map_or(0, |(_, tries)| *tries),
            verified: row.verified,
            deputy_name: reached.deputy.as_deref().map(|d| Names::or_code(&names.functions, d)),
            reached,
            may_mark: may_mark && row.state == InformState::Due,
            may_take_back: may_mark && row.state != InformState::Due && !row.put_again,
            acts: before(row).map(|act| ActShow::of(act, names, desk)).collect(),
            again: row.again_of.is_some(),
            why: row.again_why.map(AgainWhy::code),
            due_before: row.due_before,
        }
    }
    /// Of an incident that has ended nobody is told any more, so nothing is taken back either.
    pub(crate) fn while_live(self, live: bool) -> Self {
        Self { may_take_back: self.may_take_back && live, ..self }
    }
    pub(crate) fn sample(state: &'static str) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        Self {
            id: uuid::Uuid::nil().to_string(),
            incident: (uuid::Uuid::nil().to_string(), "26-0417".into()),
            who: Text::three("Bourgmestre", "Burgemeester", "Mayor"),
            area: Some(Text::both("Hautrive", "Hoogoever")),
            organisation: None,
            due_at: at,
            overdue: state == "due",
            state,
            means: Some("phone"),
            whom: Some("cabinet".into()),
            words: Some(Said::sample("rappelle <b>", Lang::Fr)),
            offline: (state == "told").then(OfflineShow::sample),
            told_at: Some(at),
            told_by: Some(Text::three("Veille", "Wacht", "Watch")),
            tries: 2,
            last_try_at: Some(at),
            stands_in: true,
            for_whom: Some(Text::three("Bourgmestre", "Burgemeester", "Mayor")),
            first_tries: 1,
            verified: false,
            reached: Reached {
                phone: Some("000 00 00".into()),
                deputy: Some("x".into()),
                deputy_phone: None,
                fictitious: true,
            },
            deputy_name: Some(Text::three("Suppléant", "Plaatsvervanger", "Deputy")),
            may_mark: state == "due",
            may_take_back: state != "due",
            acts: vec![ActShow::sample("not-reached"), ActShow::sample("taken-back")],
            again: state == "told",
            why: Some(if state == "dropped" { "retyped" } else { "worse" }),
            due_before: (state == "due").then_some(at),
        }
    }
}

/// A row alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct TellPart {
    pub(crate) n: TellShow,
}

impl Page for TellPart {
    const TEMPLATE: &'static str = "situation/part-tell.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        ["due", "told", "dropped"].map(|s| Self { n: TellShow::sample(s) }).into()
    }
}

/// A list of them, in order.
#[derive(Debug, Serialize)]
pub(crate) struct TellListPart {
    pub(crate) told: Vec<TellShow>,
    /// Id of the list.
    pub(crate) list: String,
    /// Id of the sentence for an empty one.
    pub(crate) empty: &'static str,
}

impl Page for TellListPart {
    const TEMPLATE: &'static str = "situation/part-tell-list.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let list = |told| Self { told, list: "tell".into(), empty: "tell-empty" };
        vec![list(Vec::new()), list(vec![TellShow::sample("due")])]
    }
}
