//! The list of signals, with filters.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Resource, Timestamp};
use serde::{Deserialize, Serialize};
use situation::read::{self, SignalFilter};
use situation::signal::{Channel, SignalState};
use web::{Answer, Page, Pager, Query, Turn, Visit};

use crate::desk::Desk;
use crate::past::closed_since;
use crate::show::SignalShow;

/// Signals on one page.
const PAGE: usize = 50;

#[derive(Serialize)]
pub(crate) struct SignalsPage {
    pub(crate) rows: Vec<SignalShow>,
    pub(crate) filter: Asked,
    /// Channels to choose from.
    pub(crate) channels: Vec<&'static str>,
    pub(crate) waiting: i64,
    pub(crate) pager: Pager,
    /// Whether new signals may appear at its head: the first page of everything.
    pub(crate) live: bool,
    pub(crate) may_record: bool,
}

/// A row alone, as it arrives live.
#[derive(Serialize)]
pub(crate) struct SignalRowPart {
    pub(crate) s: SignalShow,
}

/// What is asked for.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// A state, `waiting`, or empty for all.
    state: String,
    channel: String,
    text: String,
    /// Local days.
    from: String,
    to: String,
    /// Which page, from 0: so are the addresses written that people kept.
    page: String,
}

impl Page for SignalsPage {
    const TEMPLATE: &'static str = "situation/signals.html";
    const ROOM: &'static str = "signals";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows: Vec<SignalShow>, filter: Asked| Self {
            filter,
            channels: Channel::ALL.iter().map(|c| c.code()).collect(),
            waiting: 3,
            pager: Pager::sample(!rows.is_empty()),
            rows,
            live: true,
            may_record: true,
        };
        let states =
            ["new", "intake", "attached", "promoted", "set-aside", "abandoned", "merged", "rejoined"];
        let mut rows: Vec<SignalShow> = states.map(SignalShow::sample).into();
        rows.extend([
            SignalShow::sample_warning(),
            SignalShow::sample_notice(),
            SignalShow::sample_withheld(),
        ]);
        let asked = Asked { state: "waiting".into(), text: "<gaz>".into(), ..Asked::default() };
        vec![page(Vec::new(), Asked::default()), page(Vec::new(), asked), page(rows, Asked::default())]
    }
}

impl Page for SignalRowPart {
    const TEMPLATE: &'static str = "situation/part-signal-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let all = ["new", "set-aside"].map(SignalShow::sample);
        all.into_iter()
            .chain([SignalShow::sample_warning(), SignalShow::sample_withheld()])
            .map(|s| Self { s })
            .collect()
    }
}

pub(crate) async fn list(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (names, eye) = (desk.names(), desk.eye(who.actor()));
    let turn = asked.turn();
    let filter = SignalFilter { skip: turn.skip(), ..asked.filter(shell.zone()) };
    let (mut rows, waiting) = shell.read(&reader, |r| {
        Ok((read::signals(r, &eye, &filter, turn.most())?, read::waiting_count(r, &eye)?))
    })?;
    let pager = turn.take(&mut rows, |n| asked.address(n));
    let closed = closed_since(&shell, &reader, &eye, rows.iter().map(|row| row.id))?;
    rows.retain(|row| row.withheld || !closed.contains(&row.id));
    let page = SignalsPage {
        rows: rows.iter().map(|row| SignalShow::of(row, &names, reader.lang, &[], false)).collect(),
        channels: Channel::ALL.iter().map(|c| c.code()).collect(),
        waiting,
        pager,
        live: turn.number() == 1 && asked.is_all(),
        may_record: reader.as_of.is_none() && desk.may(who.actor(), "signal.record"),
        filter: asked,
    };
    shell.draw(&reader, &page).topics("signals").answer()
}

impl Asked {
    fn filter(&self, zone: &TimeZone) -> SignalFilter {
        SignalFilter {
            states: match self.state.as_str() {
                "waiting" => vec![SignalState::New, SignalState::Intake],
                code => SignalState::of(code).into_iter().collect(),
            },
            from: day(&self.from, zone, 0),
            to: day(&self.to, zone, 1),
            channel: Channel::of(&self.channel),
            text: self.text.clone(),
            ..SignalFilter::default()
        }
    }
    fn is_all(&self) -> bool {
        [&self.state, &self.channel, &self.text, &self.from, &self.to].iter().all(|f| f.trim().is_empty())
    }
    fn turn(&self) -> Turn {
        Turn::at(self.page.trim().parse::<usize>().unwrap_or(0).saturating_add(1), PAGE)
    }
    /// The address of the page with this number, from 1 on, with the same filter.
    fn address(&self, number: usize) -> String {
        let pairs = [
            ("state", &self.state),
            ("channel", &self.channel),
            ("text", &self.text),
            ("from", &self.from),
            ("to", &self.to),
        ];
        let mut out = String::from("?");
        for (name, value) in pairs.into_iter().filter(|(_, v)| !v.is_empty()) {
            out.push_str(&format!("{name}={}&", web::encoded(value)));
        }
        out.push_str(&format!("page={}", number.saturating_sub(1)));
        out
    }
}

/// The beginning of a local day, or of a day after it. What is no date sets no limit.
fn day(text: &str, zone: &TimeZone, after: i64) -> Option<Timestamp> {
    let date: Date = text.trim().parse().ok()?;
    let date = date.checked_add(jiff::Span::new().try_days(after).ok()?).ok()?;
    let start = zone.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok()?;
    Some(Timestamp::from_jiff(start))
}
