//! The page of one signal.

use jiff::tz::TimeZone;
use kernel::{Handling, Id, Resource, Text, kind};
use serde::{Deserialize, Serialize};
use situation::incident::Severity;
use situation::propose::same_as;
use situation::read::{self, SignalRow};
use situation::signal::{Certainty, SignalState};
use web::{Answer, Fault, Page, Query, Reader, Shell, Typed, Visit, Who};

use super::forms::TOLD;
use super::history::{self, Turn};
use super::intake::{IntakePage, offered};
use super::ties::Ties;
use crate::desk::Desk;
use crate::floor::MapShow;
use crate::incident::{Choice, levels};
use crate::past::closed_since;
use crate::show::SignalShow;
use crate::typed::stated_again;
use crate::warning::grounds;

#[derive(Serialize)]
pub(crate) struct SignalPage {
    pub(crate) s: SignalShow,
    pub(crate) ties: Ties,
    pub(crate) history: Vec<Turn>,
    /// Types of incident: code and name.
    pub(crate) types: Vec<(String, String)>,
    /// Severities: code and name.
    pub(crate) severities: Vec<(&'static str, Text)>,
    /// The levels on which an incident may be opened, and the functions that may read it there; none for whoever may not restrict.
    pub(crate) levels: Vec<Choice>,
    pub(crate) functions: Vec<Choice>,
    /// What to ask or do at once for the type that the words speak of.
    pub(crate) reflex: Vec<Text>,
    /// Levels of plans that it tells of: title of the plan, the level, the plan's path, the path of its activation.
    pub(crate) plans: Vec<(Text, Text, String, Option<String>)>,
    /// The form that came back, or a form to begin with.
    pub(crate) form: Typed,
    /// For the other forms.
    pub(crate) blank: Typed,
    /// Which form came back: `attach`, `promote`, `aside`, `return`, `merge`, `split`, `relate`; `amend` shows the form for telling it better.
    pub(crate) act: &'static str,
    pub(crate) map: MapShow,
    /// The ground of a warning as GeoJSON geometry, with the tone of how grave it is there.
    pub(crate) grounds: Vec<(&'static str, String)>,
    /// The ways in that can be chosen when it is told better; none for what came in by itself.
    pub(crate) channels: Vec<&'static str>,
    pub(crate) may_record: bool,
    pub(crate) may_return: bool,
}

impl Page for SignalPage {
    const TEMPLATE: &'static str = "situation/signal.html";
    const ROOM: &'static str = "signals";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |s: SignalShow, act: &'static str| Self {
            ties: Ties::sample(!s.withheld),
            s,
            history: history::samples(),
            types: vec![("gas-leak".into(), "Fuite <de> gaz".into())],
            severities: vec![("serious", Text::three("Sérieux", "Ernstig", "Serious"))],
            levels: vec![("service".into(), "…".into()), ("need-to-know".into(), "…".into())],
            functions: vec![("head".into(), "Haut <fonctionnaire>".into())],
            reflex: vec![Text::both("Faites confirmer le lieu.", "Laat de plaats bevestigen.")],
            form: Typed::default().with("incident-type", "gas-leak").with("words", "<déjà dit>"),
            plans: vec![
                (Text::both("Plan <b>", "Plan"), Text::both("alerte", "alarm"), "plans/x".into(), None),
                (
                    Text::both("Plan", "Plan"),
                    Text::both("crise", "crisis"),
                    "plans/y".into(),
                    Some("plans/y/activate".into()),
                ),
            ],
            blank: Typed::default(),
            act,
            map: MapShow { bounds: "4.2,50.7,4.5,50.9".into(), pmtiles: String::new() },
            grounds: vec![("crit", "{}".into()), ("off", "{}".into())],
            channels: vec!["call", "radio"],
            may_record: true,
            may_return: act == "return",
        };
        let mut all = vec![
            page(SignalShow::sample("new"), ""),
            page(SignalShow::sample("new"), "amend"),
            page(SignalShow::sample("attached"), "return"),
            page(SignalShow::sample("promoted"), ""),
            page(SignalShow::sample("set-aside"), "return"),
            page(SignalShow::sample("merged"), ""),
            page(SignalShow::sample("rejoined"), ""),
            page(SignalShow::sample("new"), "merge"),
            page(SignalShow::sample("attached"), "split"),
            page(SignalShow::sample("set-aside"), "relate"),
            page(SignalShow::sample_notice(), ""),
            page(SignalShow::sample_warning(), "aside"),
            page(SignalShow::sample_withheld(), ""),
        ];
        let mut refused = page(SignalShow::sample("attached"), "aside");
        refused.form.put_error(None, "…".into());
        all.push(refused);
        all.push(Self { types: Vec::new(), may_record: false, ..page(SignalShow::sample("abandoned"), "") });
        all
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// `amend` asks for the form that tells it better.
    act: String,
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let row = row(&shell, &desk, &reader, &who, id)?;
    if row.handling >= Handling::NeedToKnow && !row.withheld {
        shell.trail().looked(who.actor(), Some(id), None, "signal");
    }
    let may_record = reader.as_of.is_none() && desk.may(who.actor(), "signal.record");
    if matches!(row.state, SignalState::Intake | SignalState::Abandoned) && !row.withheld && may_record {
        let form = Typed::default().with("channel", row.channel.code());
        let page = IntakePage::of(&row, form, &desk, may_record);
        return shell.draw(&reader, &page).topics("signals").about(format!("signal:{id}")).answer();
    }
    let amends = asked.act == "amend" && may_record && !row.withheld && !row.channel.is_feed();
    let (form, act) = if amends { (told_again(&row, shell.zone()), "amend") } else { (Typed::default(), "") };
    let page = page(&shell, &desk, &reader, &who, &row, form, act)?;
    shell.draw(&reader, &page).topics(format!("signals signal:{id}")).about(format!("signal:{id}")).answer()
}

/// The signal as this reader may see it.
pub(super) fn row(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Matter>,
) -> Result<SignalRow, Fault> {
    let eye = desk.eye(who.actor());
    let row = shell.read(reader, |r| read::signal(r, &eye, id)?.ok_or_else(Fault::not_found))?;
    let closed = closed_since(shell, reader, &eye, [id])?;
    if row.withheld || closed.is_empty() { Ok(row) } else { Err(Fault::not_found()) }
}

/// The page, with a form that came back if one did.
pub(super) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    row: &SignalRow,
    mut form: Typed,
    act: &'static str,
) -> Result<SignalPage, Fault> {
    let names = desk.names();
    let may = |power: &str| reader.as_of.is_none() && desk.may(who.actor(), power) && !row.withheld;
    let waits = row.state == SignalState::New;
    let matches = if may("signal.qualify") && waits && !row.channel.is_feed() {
        shell.live().read(|r| same_as(r, &row.telling(), Some(row.id), &|code| names.called(code)))?
    } else {
        Vec::new()
    };
    let eye = desk.eye(who.actor());
    let plans = if row.withheld {
        Vec::new()
    } else {
        shell.read(reader, |r| Ok::<_, Fault>((desk.plan_levels)(r, who.actor(), row.id)?))?
    };
    let ties =
        shell.read(reader, |r| Ok(Ties::of(r, &eye, row, &names, (reader.lang, may("signal.qualify")))?))?;
    let spoken = row.warning.as_ref().and_then(|w| w.body.texts.first()).map_or("", |t| t.event.as_str());
    let proposed = names.type_of(&format!("{} {spoken}", row.words.text));
    if act.is_empty()
        && let Some(kind) = proposed
    {
        let severity = Severity::from_rank(kind.severity).unwrap_or(Severity::Minor);
        form = form.with("incident-type", &kind.code).with("severity", severity.code());
    }
    let may_restrict = waits && may("matter.restrict");
    let blank = if may_restrict { kept(shell, reader, row)? } else { Typed::default() };
    if act.is_empty() {
        form.values.extend(blank.values.clone());
    }
    let severity = |s: &Severity| {
        let name = names.severities.get(&s.rank()).cloned().unwrap_or_default();
        (s.code(), if name == Text::default() { Text::three(s.code(), s.code(), s.code()) } else { name })
    };
    Ok(SignalPage {
        s: SignalShow::of(row, &names, reader.lang, &matches, may("signal.qualify")),
        ties,
        history: if row.withheld { Vec::new() } else { history::of(shell, desk, reader, (row.id, &eye))? },
        types: names.types.iter().map(|t| (t.code.clone(), t.names.show(reader.lang).to_owned())).collect(),
        severities: Severity::ALL.iter().map(severity).collect(),
        levels: if may_restrict { levels(shell, desk, who, reader.lang) } else { Vec::new() },
        functions: if may_restrict { names.askable(reader.lang) } else { Vec::new() },
        reflex: if waits { proposed.map(|t| t.reflex.clone()).unwrap_or_default() } else { Vec::new() },
        plans: plans.into_iter().map(|p| (p.plan, p.level, p.path, p.activate)).collect(),
        form,
        blank,
        act,
        map: MapShow::of(desk),
        grounds: grounds(row, shell.seen_at(reader)),
        channels: if row.channel.is_by_hand() { offered(desk, Some(row.channel)) } else { Vec::new() },
        may_record: may("signal.record"),
        may_return: may("signal.qualify")
            && matches!(row.state, SignalState::Attached | SignalState::Promoted | SignalState::SetAside),
    })
}

/// What was kept from some is kept from them as an incident, and read by those who read it, unless somebody says otherwise.
fn kept(shell: &Shell, reader: &Reader, row: &SignalRow) -> Result<Typed, Fault> {
    let form = Typed::default().with("handling", row.handling.max(Handling::Service).code());
    if row.handling < Handling::NeedToKnow {
        return Ok(form);
    }
    let readers = shell.read(reader, |r| Ok::<_, Fault>(read::signal_readers(r, row.id)?))?;
    Ok(readers.iter().fold(form, |form, function| form.with("readers", function)))
}

/// What is known, as the form for telling it better begins.
pub(super) fn told_again(row: &SignalRow, zone: &TimeZone) -> Typed {
    let known = |value: &Option<String>| value.clone().unwrap_or_default();
    let form = Typed::default()
        .with("words", row.words.text.replace("\r\n", "\n"))
        .with("lang", row.words.lang.code())
        .with("place", row.place.as_ref().map_or("", |p| p.typed.as_str()))
        .with("caller", known(&row.caller))
        .with("call-back", known(&row.call_back))
        .with("source", known(&row.source))
        .with("certainty", row.certainty.map_or("", Certainty::code))
        .with("channel", row.channel.code())
        .with("stated", row.stated.map(|s| stated_again(s, zone)).unwrap_or_default());
    let form = if row.urgent { form.with("urgent", "1") } else { form };
    form.knowing(TOLD)
}
