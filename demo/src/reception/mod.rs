//! Fourteen weeks of a reception crisis, as data: sites and the way people come and go ([`flow`]), what happens in each week,
//! and who is there. [`weave`] makes the same steps of it as those of the night. Nothing of it took place.

mod cast;
mod flow;
mod weave;

use kernel::Text;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

use crate::script::{Act, Define, ScriptError};

pub use cast::{reception_people, reception_roles, reception_story};
pub use flow::{Day, SiteDay, days};
pub use weave::weave;

const FLOW: &str = include_str!("../../reception/flow.toml");
const WEEKS: &str = include_str!("../../reception/weeks.toml");
const SITE: &str = include_str!("../../reception/site.toml");

/// The data of the weeks.
#[derive(Debug, Clone)]
pub struct Reception {
    /// How people come and go, and where they stay.
    pub sites: Sites,
    /// What happens.
    pub weeks: Weeks,
    /// What the public site says.
    pub site: PublicSite,
}

/// Sites, and how people come and go.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sites {
    /// The numbers of the formula.
    pub flow: Flow,
    /// The sites.
    pub site: Vec<Site>,
}

/// The numbers of the formula; `reception/flow.toml` says how they are used.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flow {
    /// From which chance is drawn.
    pub seed: u64,
    /// Arrivals of an ordinary day, by week.
    pub daily: Vec<i64>,
    /// Percent of it, from Monday on.
    pub weekday: Vec<i64>,
    /// How many percent chance adds or takes at most.
    pub noise: u64,
    /// Per thousand of those present who leave in a day, by week.
    pub leave: Vec<i64>,
    /// What is asked of those present.
    pub question: Vec<Question>,
}

/// A question to those present.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its answers; the last one takes the rest.
    pub answers: Vec<Share>,
}

/// An answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Its code in the profile's catalogue.
    pub code: String,
    /// Per thousand of those present.
    pub share: i64,
}

/// A site.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Its code.
    pub code: String,
    /// Its name, with the mark.
    pub names: Text,
    /// Code of its municipality.
    pub municipality: String,
    /// Its first day.
    pub from: WeekDay,
    /// Its last day, if it closes.
    pub until: Option<WeekDay>,
    /// How many places since when.
    pub places: Vec<Places>,
    /// A number that nobody has.
    pub phone: String,
}

/// How many places since which week.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Places {
    /// Since this week.
    pub week: u32,
    /// So many.
    pub count: i64,
}

/// A day of the weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekDay {
    /// From 1.
    pub week: u32,
    /// From 1, which is Monday.
    pub day: u32,
}

impl WeekDay {
    /// Days since the first Monday.
    #[must_use]
    pub const fn days(self) -> u32 {
        self.week.saturating_sub(1) * 7 + self.day.saturating_sub(1)
    }
}

/// What happens in the weeks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weeks {
    /// The whole.
    pub weeks: Head,
    /// Each week, in order.
    pub week: Vec<Week>,
    /// What is followed at the levels above the region.
    pub above: Vec<Above>,
    /// What happens once.
    pub step: Vec<Once>,
}

/// The weeks as a whole.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Name of the story; commands of another name are other commands.
    pub name: String,
    /// How many weeks.
    pub count: u32,
    /// When the visitor comes.
    pub opens: Opens,
    /// Code of the body that meets every week.
    pub body: String,
    /// Where.
    pub place: String,
    /// Functions that are invited.
    pub invited: BTreeSet<String>,
    /// How each takes part.
    pub attend: BTreeMap<String, bodies::session::Presence>,
    /// Where needs are served from.
    pub store: Store,
}

/// When the visitor comes.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opens {
    /// In this week.
    pub week: u32,
    /// On this day.
    pub day: u32,
    /// At this local time.
    pub at: jiff::civil::Time,
}

/// A store of means.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Store {
    /// Its code.
    pub code: String,
    /// Its name, with the mark.
    pub names: Text,
    /// How much of which kind of capacity.
    pub offered: BTreeMap<String, i64>,
    /// A number that nobody has.
    pub phone: String,
}

/// A week.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// The agenda of its session, in both languages.
    pub items: Vec<Text>,
    /// Lines of the log: of the coordination cell, of whoever runs the sites.
    pub said: [Text; 2],
    /// What is noted of the session.
    pub notes: Text,
    /// What is decided.
    pub decisions: Vec<Decision>,
    /// What is needed.
    pub needs: Vec<Need>,
    /// What the strip suggests.
    pub say: Option<Text>,
}

/// A figure of the country or of states, copied every Monday from a bulletin.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Above {
    /// What it means.
    pub define: Define,
    /// Its value in each week.
    pub values: Vec<i64>,
}

/// A decision of a session.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// In French.
    pub fr: String,
    /// In Dutch.
    pub nl: String,
    /// The function that carries it out.
    pub to: String,
    /// Of which municipality.
    pub area: Option<String>,
    /// What is reported when it is done.
    pub done: Text,
}

/// A need of a municipality.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Code of the kind of capacity.
    pub kind: String,
    /// How much.
    pub wanted: i64,
    /// Code of the municipality.
    pub area: String,
    /// For what.
    pub text: Text,
}

/// What the public site says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicSite {
    /// The item of every week, by language tag, with room for the week and the number of sites.
    pub weekly: warning::item::Texts,
    /// What else is written there.
    pub step: Vec<Once>,
}

/// Something that happens once.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Once {
    /// Its name.
    pub id: String,
    /// In which week.
    pub week: u32,
    /// On which day, 1 = Monday.
    pub day: u32,
    /// At which local time.
    pub at: jiff::civil::Time,
    /// Login of who acts.
    pub who: String,
    /// What happens.
    #[serde(rename = "do")]
    pub act: Act,
}

/// The data of the weeks, read from `demo/reception`.
///
/// # Errors
/// When a file cannot be read or the weeks do not fit together; a test holds that they do.
pub fn reception() -> Result<Reception, ScriptError> {
    let fault = |file, problem: String| ScriptError::File { file, problem: problem.trim().to_owned() };
    let sites: Sites = toml::from_str(FLOW).map_err(|e| fault("../reception/flow.toml", e.to_string()))?;
    let weeks: Weeks = toml::from_str(WEEKS).map_err(|e| fault("../reception/weeks.toml", e.to_string()))?;
    let site: PublicSite =
        toml::from_str(SITE).map_err(|e| fault("../reception/site.toml", e.to_string()))?;
    let count = usize::try_from(weeks.weeks.count).unwrap_or(usize::MAX);
    let flow = &sites.flow;
    let lists = [weeks.week.len(), flow.daily.len(), flow.leave.len()];
    if lists.iter().any(|n| *n != count) || flow.weekday.len() != 7 {
        let problem = format!("not every list has {count} weeks, or a week has not seven days");
        return Err(fault("../reception/flow.toml", problem));
    }
    if weeks.above.iter().any(|above| above.values.len() != count) {
        return Err(fault("../reception/weeks.toml", format!("not every figure has {count} values")));
    }
    Ok(Reception { sites, weeks, site })
}
