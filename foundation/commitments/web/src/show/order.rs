//! An order on a row of the board and on its own page.

use commitments::addressee::Means;
use commitments::commitment::State;
use commitments::read::{PassedTo, Row};
use kernel::{Lang, Text, Timestamp};
use serde::Serialize;
use web::Page;

use super::{OfficeShow, Said};
use crate::desk::Desk;
use desk::Names;

/// A commitment, on a row or on its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OrderShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) sort: &'static str,
    pub(crate) state: &'static str,
    pub(crate) live: bool,
    pub(crate) title: Said,
    pub(crate) words: Option<Said>,
    pub(crate) ground: Option<Said>,
    pub(crate) ground_verified: bool,
    pub(crate) acknowledge_by: Option<Timestamp>,
    pub(crate) due: Option<Timestamp>,
    pub(crate) next_due: Option<Timestamp>,
    pub(crate) overdue: bool,
    /// What it is about: name, and address where it has a page.
    pub(crate) about: Option<(String, String)>,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    pub(crate) giver: Text,
    pub(crate) giver_name: Option<String>,
    pub(crate) given_at: Timestamp,
    pub(crate) returned: i64,
    pub(crate) to: OfficeShow,
    pub(crate) name: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) mail: Option<String>,
    pub(crate) passed_on: i64,
    /// To whom last.
    pub(crate) passed_to: Option<PassedShow>,
    /// Whether the reader can acknowledge with one click.
    pub(crate) may_acknowledge: bool,
    pub(crate) tone: &'static str,
    pub(crate) seq: i64,
}

/// To whom it was passed on, and on which way.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PassedShow {
    pub(crate) to: OfficeShow,
    pub(crate) name: Option<String>,
    pub(crate) means: Option<&'static str>,
}

impl PassedShow {
    fn of(to: &PassedTo, desk: &Desk) -> Self {
        Self {
            to: OfficeShow::of(&to.office, desk, &desk.names()),
            name: to.person.and_then(|p| (desk.post.person)(p)).or_else(|| to.name.clone()),
            means: to.means.map(Means::code),
        }
    }
    fn sample() -> Self {
        Self {
            to: OfficeShow::sample(),
            name: Some("Quelqu’un d’autre (fictif)".into()),
            means: Some("message"),
        }
    }
}

impl OrderShow {
    pub(crate) fn of(row: &Row, desk: &Desk, now: Timestamp, mine: bool) -> Self {
        let names = desk.names();
        let overdue = row.is_overdue(now);
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            sort: row.sort.code(),
            state: row.state.code(),
            live: row.state.is_live(),
            title: Said::of(&row.title),
            words: row.words.as_ref().map(Said::of),
            ground: row.ground.as_ref().map(|(words, _)| Said::of(words)),
            ground_verified: row.ground.as_ref().is_some_and(|(_, verified)| *verified),
            acknowledge_by: row.acknowledge_by,
            due: row.due,
            next_due: row.next_due,
            overdue,
            about: row.about.as_ref().map(|(_, label)| (label.clone(), String::new())),
            guarded: row.handling.rank() >= kernel::Handling::NeedToKnow.rank(),
            handling: row.handling.code(),
            giver: Names::of(&names.functions, &row.giver.0),
            giver_name: row.owner.and_then(|p| (desk.post.person)(p)),
            given_at: row.given_at,
            returned: row.returned,
            to: OfficeShow::of(&row.to, desk, &names),
            name: row.name.clone(),
            phone: row.phone.clone(),
            mail: row.mail.clone(),
            passed_on: row.passed_on,
            passed_to: row.passed_to.as_ref().map(|to| PassedShow::of(to, desk)),
            may_acknowledge: mine && row.state == State::Given,
            tone: tone(row.state, overdue, row.passed_on > 0),
            seq: row.changed_seq,
        }
    }
    pub(crate) fn sample(state: State) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let waits = state.waits_for_addressee();
        Self {
            id: kernel::Id::<kernel::kind::Matter>::of_words(&["sample"]).to_string(),
            number: "O-26-0001".into(),
            sort: "order",
            state: state.code(),
            live: state.is_live(),
            title: Said::sample("Arrêter les trams entre A et B <b>", Lang::Fr),
            words: waits.then(|| Said::sample("tot nader order", Lang::Nl)),
            ground: waits.then(|| Said::sample("art. 3", Lang::Fr)),
            ground_verified: state == State::Acknowledged,
            acknowledge_by: Some(at),
            due: waits.then_some(at),
            next_due: waits.then_some(at),
            overdue: state == State::Given,
            about: waits.then(|| ("26-0417".to_owned(), "/fr/incidents/x".to_owned())),
            guarded: state == State::Acknowledged,
            handling: "service",
            giver: Text::three("Veille", "Wacht", "Watch"),
            giver_name: waits.then(|| "Jo O'Neill".to_owned()),
            given_at: at,
            returned: i64::from(!waits),
            to: OfficeShow::sample(),
            name: waits.then(|| "Quelqu’un (fictif)".to_owned()),
            phone: waits.then(|| "0490 00 00 11".to_owned()),
            mail: waits.then(|| "x@example.org".to_owned()),
            passed_on: i64::from(waits),
            passed_to: waits.then(PassedShow::sample),
            may_acknowledge: state == State::Given,
            tone: tone(state, state == State::Given, false),
            seq: 31,
        }
    }
}

/// Red where the time is over, amber where somebody has to look.
const fn tone(state: State, overdue: bool, passed_on: bool) -> &'static str {
    match state {
        _ if overdue => "crit",
        State::Declined => "warn",
        State::Given | State::Acknowledged if passed_on => "warn",
        State::Executed => "info",
        State::Settled => "ok",
        State::Withdrawn => "off",
        State::Given | State::Acknowledged => "",
    }
}

/// A row of the board, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct RowPart {
    pub(crate) o: OrderShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "commitments/part-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        State::ALL.iter().map(|s| Self { o: OrderShow::sample(*s) }).collect()
    }
}

/// Where a commitment stands, on its page.
#[derive(Debug, Serialize)]
pub(crate) struct StatePart {
    pub(crate) o: OrderShow,
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "commitments/part-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        State::ALL.iter().map(|s| Self { o: OrderShow::sample(*s) }).collect()
    }
}
