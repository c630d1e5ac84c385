//! What can happen in the crisis rooms. Codes are those of each package; names (`site`, `session`, `about`) are the script's own.

use std::collections::{BTreeMap, BTreeSet};

use bodies::session::{How, Presence};
use emergency::evaluation::{Debrief, Discipline, Sort as Finding};
use emergency::phase::{How as Ending, Level as PhaseLevel, Means as Way};
use indicators::definition::{Direction, Tier};
use indicators::period::Period;
use kernel::Text;
use perimeters::perimeter::Colour;
use relief::need::Priority;
use relief::site::SiteState;
use serde::Deserialize;
use situation::posture::Posture;

/// Posture of the centre, states that others decide.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Centre {
    /// Sets the posture.
    Posture(SetPosture),
    /// Notes a state that others decided.
    State(NoteState),
}
act! {
    /// A posture.
    SetPosture {
        /// The posture.
        to: Posture,
        /// How many of which function are needed.
        #[serde(default)] needs: BTreeMap<String, u32>,
        /// Codes of the rooms in use.
        #[serde(default)] rooms: Vec<String>,
        /// Why.
        text: Text,
    }
}
act! {
    /// A state received.
    NoteState {
        /// Its code in the catalogue.
        state: String,
        /// Code of its level.
        level: String,
        /// Who said so.
        text: Text,
    }
}

/// Capacities and needs.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relief {
    /// Opens a site.
    Open(SiteOpen),
    /// Tells numbers of sites.
    Tell(Vec<SiteTell>),
    /// Tells what sites counted in a day.
    Count(Vec<SiteCount>),
    /// Pauses or closes a site.
    Turn(SiteTurn),
    /// Asks for something.
    Ask(NeedAsk),
    /// Takes a need on.
    Accept(NeedName),
    /// Reserves a part of it at a site.
    Reserve(NeedPart),
    /// It came there: all that is still to come of a part.
    Deliver(NeedPart),
    /// Whoever asked confirms.
    Confirm(NeedName),
}
act! {
    /// A site.
    SiteOpen {
        /// Its name in the script, and its code.
        site: String,
        /// Its name on pages.
        names: Text,
        /// Where, in words.
        place: Option<Text>,
        /// Code of the municipality.
        municipality: Option<String>,
        /// Codes of the kinds of capacity that it tells.
        kinds: BTreeSet<String>,
        /// The incident that it is open for.
        about: Option<String>,
        /// Who answers there.
        contact: Option<String>,
        /// The number there.
        phone: Option<String>,
    }
}
act! {
    /// Numbers of a site.
    SiteTell {
        /// The site.
        site: String,
        /// Code of the kind.
        kind: String,
        /// What there is.
        offered: Option<i64>,
        /// What is taken.
        used: Option<i64>,
        /// Who said so on the telephone.
        voice: Option<String>,
    }
}
act! {
    /// What a site counted.
    SiteCount {
        /// The site.
        site: String,
        /// The day, `2026-11-26`; today when absent.
        day: Option<String>,
        /// Who came.
        arrivals: i64,
        /// Who left.
        departures: i64,
        /// Who is there.
        present: i64,
        /// How many of those, by code of the profile's catalogue.
        #[serde(default)] profile: BTreeMap<String, i64>,
    }
}
act! {
    /// Another state of a site.
    SiteTurn {
        /// The site.
        site: String,
        /// The state.
        to: SiteState,
        /// Why.
        text: Text,
    }
}
act! {
    /// A need.
    NeedAsk {
        /// Its name in the script.
        need: String,
        /// Code of the kind of capacity.
        kind: String,
        /// How much.
        wanted: i64,
        /// Code of the municipality.
        municipality: Option<String>,
        /// What it is about.
        about: Option<String>,
        /// In how many minutes.
        due_minutes: Option<i64>,
        /// How much it presses.
        #[serde(default = "normal")] priority: Priority,
        /// For whom.
        #[serde(default)] groups: BTreeSet<String>,
        /// What more there is to say.
        text: Option<Text>,
    }
}
act! {
    /// A need by its name.
    NeedName {
        /// The need.
        need: String,
    }
}
act! {
    /// A part of a need at a site.
    NeedPart {
        /// The need.
        need: String,
        /// The site.
        site: String,
        /// How much at most; what is missing and free when less.
        #[serde(default)] count: i64,
    }
}

/// Sessions of bodies.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Session {
    /// Plans one and calls those invited.
    Plan(SessionPlan),
    /// Begins it.
    Open(SessionName),
    /// Says who is there.
    Attend(Attend),
    /// Notes what was said.
    Note(SessionNote),
    /// Decides.
    Decide(Decide),
    /// Ends it; what stands on the agenda was dealt with.
    Close(SessionName),
    /// Drafts the minutes.
    Draft(SessionName),
    /// Approves them.
    Approve(SessionName),
    /// Notes a session that others hold.
    Heard(Heard),
    /// Notes that it is over.
    Over(Over),
}
act! {
    /// A session to come.
    SessionPlan {
        /// Its name in the script.
        session: String,
        /// Code of the body.
        body: String,
        /// In how many minutes.
        in_minutes: i64,
        /// Where.
        place: Option<String>,
        /// What it is about.
        about: Option<String>,
        /// The agenda.
        items: Vec<Text>,
        /// Functions that are invited.
        invited: BTreeSet<String>,
    }
}
act! {
    /// A session by its name.
    SessionName {
        /// The session.
        session: String,
    }
}
act! {
    /// Who is there, by function.
    Attend {
        /// The session.
        session: String,
        /// How each takes part.
        who: BTreeMap<String, Presence>,
    }
}
act! {
    /// What was said.
    SessionNote {
        /// The session.
        session: String,
        /// To which item of the agenda, from 1.
        item: Option<usize>,
        /// What.
        text: Text,
    }
}
act! {
    /// A decision.
    Decide {
        /// The session.
        session: String,
        /// Its name in the script.
        decision: String,
        /// To which item of the agenda, from 1.
        item: Option<usize>,
        /// Its wording, in both languages.
        text: Text,
        /// How it was taken.
        #[serde(default = "consensus")] how: How,
        /// The function that carries it out.
        to: Option<String>,
        /// Of which area.
        area: Option<String>,
        /// In how many days.
        due_days: Option<i64>,
    }
}
act! {
    /// A session of others.
    Heard {
        /// Its name in the script.
        session: String,
        /// Code of the body.
        body: String,
        /// Who says so.
        source: String,
        /// Who told it.
        told_by: Option<String>,
        /// Where it sits.
        place: Option<String>,
        /// Who presides.
        director: Option<String>,
        /// Where it is reached.
        contact: Option<String>,
        /// What it is about.
        about: Option<String>,
        /// What was said.
        text: Option<Text>,
    }
}
act! {
    /// The end of a session of others.
    Over {
        /// The session.
        session: String,
        /// Who says so.
        source: String,
        /// What was said.
        text: Option<Text>,
    }
}

/// Orders; an order may also be named by the decision that it comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Gives one.
    Give(Give),
    /// The addressee acknowledges.
    Acknowledge(Reply),
    /// The addressee says how it goes.
    Reply(Reply),
    /// The addressee reports that it is done.
    Done(Reply),
    /// The giver accepts.
    Settle(Reply),
}
act! {
    /// An order.
    Give {
        /// Its name in the script.
        order: String,
        /// What is to be done.
        text: Text,
        /// The function.
        to: String,
        /// Of which organisation.
        organisation: Option<String>,
        /// Of which area.
        area: Option<String>,
        /// On what ground.
        ground: Option<Text>,
        /// What it is about.
        about: Option<String>,
        /// To be acknowledged in so many minutes.
        acknowledge_minutes: Option<i64>,
        /// To be done in so many minutes.
        due_minutes: Option<i64>,
        /// The function to which it is passed on where nobody acknowledges.
        escalate_to: Option<String>,
    }
}
act! {
    /// A word about an order.
    Reply {
        /// The order, or the decision that it comes from.
        order: String,
        /// What is said, or shown as done.
        text: Option<Text>,
        /// Where.
        place: Option<Text>,
        /// Who said it on the telephone, with read-back; then an officer writes it down.
        voice: Option<String>,
    }
}

/// Messages and who knows.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Message {
    /// Writes one and releases it.
    Send(SendMessage),
    /// A recipient knows.
    Acknowledge(MessageName),
    /// An officer notes on the telephone that the recipient of an area knows.
    Called(Called),
    /// Releases what the program has prepared by itself.
    Release(Release),
    /// A recipient knows what the program wrote to them by itself.
    Known(Known),
    /// Keeps the mail addresses of everybody of the script in the book.
    Book(Book),
    /// Puts people on call.
    Shift(Shift),
}
act! {
    /// A message.
    SendMessage {
        /// Its name in the script.
        message: String,
        /// Its subject.
        subject: Text,
        /// Its words.
        text: Text,
        /// To these functions, wherever.
        #[serde(default)] to: Vec<String>,
        /// To this function, once for each of the areas.
        per: Option<String>,
        /// Codes of these areas.
        #[serde(default)] areas: Vec<String>,
        /// To be acknowledged in so many minutes.
        acknowledge_minutes: Option<u32>,
        /// Whether it goes before others.
        #[serde(default)] urgent: bool,
        /// What it is about.
        about: Option<String>,
    }
}
act! {
    /// A message by its name.
    MessageName {
        /// The message.
        message: String,
    }
}
act! {
    /// A telephone call about a message.
    Called {
        /// The message.
        message: String,
        /// The area of the office that was called.
        area: String,
        /// Who answered.
        name: String,
    }
}
act! {
    /// Messages that wait to be released.
    Release {
        /// At most so many.
        most: usize,
    }
}
act! {
    /// Messages of the program that wait for whoever acts to say that they know.
    Known {
        /// At most so many.
        most: usize,
    }
}
act! {
    /// Addresses.
    Book {
        /// What stands behind the sign: nobody has it.
        domain: String,
    }
}
act! {
    /// A shift of somebody on call.
    Shift {
        /// Its name in the script.
        shift: String,
        /// Login of who is on call, under the function that the script gives them.
        person: String,
        /// Login of who stands in.
        deputy: Option<String>,
        /// For how many hours from now.
        hours: i64,
    }
}

/// Figures that are followed.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// Says what a figure means, with its thresholds.
    Define(Box<Define>),
    /// Records a value for the present period.
    Record(Record),
}
act! {
    /// A figure.
    Define {
        /// Its name in the script, and its code.
        figure: String,
        /// Its name on pages.
        names: Text,
        /// What it counts.
        counts: Text,
        /// Its unit.
        unit: Text,
        /// Decimals.
        #[serde(default)] decimals: u8,
        /// Where it comes from.
        source: Text,
        /// At which level it is followed.
        #[serde(default = "regional")] tier: Tier,
        /// For which period.
        period: Period,
        /// Which way is bad.
        direction: Direction,
        /// Levels from which somebody acts.
        #[serde(default)] levels: Vec<Level>,
    }
}
act! {
    /// A level.
    Level {
        /// Its code.
        level: String,
        /// Its name.
        names: Text,
        /// From which value on.
        from: i64,
        /// Below which value it is left.
        clear: i64,
        /// The function that acts.
        responsible: String,
        /// What it does.
        text: Text,
    }
}
act! {
    /// A value.
    Record {
        /// The figure.
        figure: String,
        /// Code of the area.
        area: Option<String>,
        /// The value, in units of its last decimal.
        value: i64,
        /// Whether it is confirmed.
        #[serde(default)] confirmed: bool,
    }
}

/// Phases and their evaluation.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Declares one, or records that it was declared.
    Declare(Box<Declare>),
    /// The authority confirms what was recorded.
    Confirm(PhaseName),
    /// Marks everybody who is still to be told as told.
    Told(PhaseTold),
    /// Lifts one, or records that it was lifted.
    End(End),
    /// A debrief was held.
    Debrief(HoldDebrief),
    /// What was found in it.
    Finding(NoteFinding),
    /// A lesson that somebody carries out.
    Lesson(DrawLesson),
    /// The evaluation is closed.
    Close(CloseEvaluation),
}
act! {
    /// A phase.
    Declare {
        /// Its name in the script.
        phase: String,
        /// Its level.
        level: PhaseLevel,
        /// The incident.
        about: String,
        /// Codes of the criteria that are met.
        #[serde(default)] criteria: BTreeSet<String>,
        /// Why.
        text: Option<Text>,
        /// Codes of the areas in which it holds.
        #[serde(default)] territory: BTreeSet<String>,
        /// Its wording.
        #[serde(default)] wording: Text,
        /// Who said it to whoever records it.
        heard: Option<HeardFrom>,
    }
}
act! {
    /// Who said it.
    HeardFrom {
        /// How.
        means: Way,
        /// Who.
        name: Option<String>,
        /// From which number.
        number: Option<String>,
        /// Where it is written.
        source: Option<Text>,
    }
}
act! {
    /// A phase by its name.
    PhaseName {
        /// The phase.
        phase: String,
    }
}
act! {
    /// Who was told about a phase.
    PhaseTold {
        /// The phase.
        phase: String,
        /// How.
        means: Way,
        /// At most so many; the others stay to be told.
        most: Option<usize>,
    }
}
act! {
    /// The end of a phase.
    End {
        /// The phase.
        phase: String,
        /// How it ends.
        #[serde(default = "lift")] how: Ending,
        /// Why.
        text: Option<Text>,
        /// Its wording.
        #[serde(default)] wording: Text,
        /// Who said it to whoever records it.
        heard: Option<HeardFrom>,
    }
}
act! {
    /// A debrief of the evaluation that a phase opened.
    HoldDebrief {
        /// The phase.
        phase: String,
        /// Hot or cold.
        debrief: Debrief,
        /// Functions that took part.
        took_part: BTreeSet<String>,
        /// What was said.
        text: Option<Text>,
    }
}
act! {
    /// A finding.
    NoteFinding {
        /// The phase.
        phase: String,
        /// In which debrief.
        debrief: Debrief,
        /// What sort.
        sort: Finding,
        /// Of which discipline.
        discipline: Option<Discipline>,
        /// What was found.
        text: Text,
    }
}
act! {
    /// A lesson.
    DrawLesson {
        /// The phase.
        phase: String,
        /// Its name in the script.
        lesson: String,
        /// What is to change.
        text: Text,
        /// The function that carries it out.
        to: String,
        /// In how many days.
        due_days: i64,
    }
}
act! {
    /// The end of an evaluation.
    CloseEvaluation {
        /// The phase.
        phase: String,
        /// What is said at the end.
        text: Text,
    }
}

/// Plans and their cards.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Plan {
    /// Activates a plan of the profile.
    Activate(Activate),
    /// Ticks the next open steps of one's own card.
    Tick(Tick),
}
act! {
    /// An activation.
    Activate {
        /// Its name in the script.
        run: String,
        /// Code of the plan.
        plan: String,
        /// The incident.
        about: String,
        /// Why.
        text: Text,
    }
}
act! {
    /// Ticks.
    Tick {
        /// The incident whose cards they are.
        about: String,
        /// How many.
        steps: usize,
    }
}

/// Perimeters.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Perimeter {
    /// Sets one around an incident.
    Set(SetPerimeter),
    /// Gives it another radius.
    Widen(Widen),
}
act! {
    /// A perimeter.
    SetPerimeter {
        /// Its name in the script.
        perimeter: String,
        /// The incident.
        about: String,
        /// Its colour.
        colour: Colour,
        /// Its radius.
        metres: i64,
        /// The function that decided.
        decided_by: String,
        /// Why.
        text: Text,
    }
}
act! {
    /// Another radius.
    Widen {
        /// The perimeter.
        perimeter: String,
        /// The radius.
        metres: i64,
        /// Why.
        text: Text,
    }
}

const fn normal() -> Priority {
    Priority::Normal
}
const fn consensus() -> How {
    How::Consensus
}
const fn regional() -> Tier {
    Tier::Regional
}
const fn lift() -> Ending {
    Ending::Lift
}
