//! The years of a body: its rule, ten years of it before anybody decides, and which sessions a change moves.

use bodies::Facts;
use bodies::body::Body;
use bodies::called::Called;
use bodies::command::{CallToSeries, EndSeries, SetSeries, Shift, SpawnSessions, shifts};
use bodies::read;
use bodies::series::{OnHoliday, Series, Standing};
use bodies::session::{ItemSort, Seat};
use kernel::{Handling, Lang, Refusal, Resource, Text, Timestamp, Words};
use serde::{Deserialize, Serialize};
use store::{Failure, Read};
use web::{Answer, Done, Fault, Page, Posted, Query, Typed, Visit, fields};

use crate::called::{CallPart, CalledForm, GUESTS, saying, typed};
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::session::CALL;

/// Years that are shown before anybody decides.
const YEARS: i16 = 10;

/// A turn of the series.
#[derive(Debug, Clone, Serialize)]
struct TurnShow {
    /// Noon of the day that the rule gives, for its name.
    day: Timestamp,
    at: Option<Timestamp>,
    /// `on`, `moved` or `skipped`.
    state: &'static str,
    holiday: Option<Text>,
}

/// A session that a change moves.
#[derive(Debug, Clone, Serialize)]
struct ShiftShow {
    id: String,
    number: String,
    from: Timestamp,
    to: Option<Timestamp>,
    convened: bool,
    same: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct SeriesPage {
    code: String,
    name: Text,
    rhythm_source: Option<String>,
    /// What the profile says the rhythm holds for.
    rhythm_remark: Option<Text>,
    /// Whether there is one that goes on.
    live: bool,
    version: i64,
    based_on: Option<i64>,
    ended: Option<(Timestamp, Words)>,
    /// The years of the rule that is typed, or of the one that holds.
    years: Vec<(i16, Vec<TurnShow>)>,
    shifts: Vec<ShiftShow>,
    /// Whether calendars of others get its turns one by one, because they do not take its rule in.
    listed: bool,
    rules: Vec<(&'static str, String)>,
    may: bool,
    /// Who is called to its sessions.
    call: Option<CallPart>,
    /// Whether somebody chose that.
    chosen: bool,
    form: Typed,
    call_form: Typed,
}

impl Page for SeriesPage {
    const TEMPLATE: &'static str = "bodies/series.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let turn = |state: &'static str| TurnShow {
            day: at,
            at: (state != "skipped").then_some(at),
            state,
            holiday: (state != "on").then(|| Text::three("Noël <b>", "Kerstmis", "Christmas")),
        };
        let shift = |to: Option<Timestamp>, same| ShiftShow {
            id: "x".into(),
            number: "26-03".into(),
            from: at,
            to,
            convened: same,
            same,
        };
        let one = |live: bool, may: bool| Self {
            code: "committee".into(),
            name: crate::sample::name(),
            rhythm_source: may.then(|| "note <b>".into()),
            rhythm_remark: may.then(crate::sample::name),
            live,
            version: i64::from(live),
            based_on: live.then_some(7),
            ended: (!live && may).then(|| (at, Words::new(Lang::Nl, "<b>"))),
            years: if live { vec![(2027, ["on", "moved", "skipped"].map(turn).into())] } else { Vec::new() },
            shifts: if live { vec![shift(Some(at), true), shift(None, false)] } else { Vec::new() },
            listed: live && may,
            rules: rules(&None),
            may,
            call: if live && may { CallPart::samples().pop() } else { None },
            chosen: may,
            form: Typed::default(),
            call_form: Typed::default(),
        };
        let mut wrong = one(true, true);
        wrong.form.put_error(Some("rule"), "…".into());
        vec![one(true, true), one(true, false), one(false, true), one(false, false), wrong]
    }
}

/// Rules that the form offers; another can be typed.
fn rules(body: &Option<Body>) -> Vec<(&'static str, String)> {
    let months = match body.as_ref().and_then(|b| b.rhythm) {
        Some(bodies::body::Rhythm::Months(n)) => n,
        _ => 3,
    };
    vec![
        ("second-tuesday", format!("FREQ=MONTHLY;INTERVAL={months};BYDAY=2TU")),
        ("first-thursday", format!("FREQ=MONTHLY;INTERVAL={months};BYDAY=1TH")),
        ("last-friday", format!("FREQ=MONTHLY;INTERVAL={months};BYDAY=-1FR")),
        ("same-day", format!("FREQ=MONTHLY;INTERVAL={months}")),
    ]
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct SeriesForm {
    rule: String,
    from: String,
    minutes: String,
    on_holiday: String,
    ahead: String,
    place: String,
    call: String,
    langs: Vec<String>,
    handling: String,
    standing: String,
    words: String,
    /// What the form showed, which goes along where the years are only looked at.
    knew: Vec<String>,
}

impl SeriesForm {
    fn series(&self, at: &At<'_>) -> Result<Series, Refusal> {
        let whole =
            |field: &str, text: &str| fields::whole(field, text)?.ok_or_else(|| Refusal::missing(field));
        let from = fields::calendar("from", &self.from, at.shell.zone())?;
        let handling: Option<Handling> = fields::code("handling", &self.handling, |h| h.parse().ok())?;
        Ok(Series {
            rule: self.rule.trim().trim_start_matches("RRULE:").to_owned(),
            from: from.ok_or_else(|| Refusal::missing("from"))?,
            minutes: whole("minutes", &self.minutes)?,
            on_holiday: fields::code("on-holiday", &self.on_holiday, OnHoliday::of)?
                .unwrap_or(OnHoliday::Move),
            ahead: whole("ahead", &self.ahead)?,
            place: fields::some(&self.place),
            call: fields::some(&self.call),
            langs: self.langs.iter().filter_map(|l| l.parse().ok()).collect(),
            handling: handling.unwrap_or(Handling::Service),
            standing: self
                .standing
                .lines()
                .filter(|l| !l.trim().is_empty())
                .map(standing)
                .collect::<Result<_, _>>()?,
        })
    }

    /// The fields as they stand in a series.
    fn of(series: &Series, at: &At<'_>) -> Typed {
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        let lines: Vec<String> = series.standing.iter().map(line).collect();
        let mut form = Typed::default()
            .with("rule", series.rule.clone())
            .with("from", fields::calendar_again(series.from, at.shell.zone()))
            .with("minutes", series.minutes.to_string())
            .with("on-holiday", series.on_holiday.code())
            .with("ahead", series.ahead.to_string())
            .with("place", text(&series.place))
            .with("call", text(&series.call))
            .with("handling", series.handling.code())
            .with("standing", lines.join("\n"));
        for lang in &series.langs {
            form = form.with("langs", lang.code());
        }
        form
    }
}

/// A standing point as a line: `French | Dutch | kind | minutes`. What comes after the first may be left out.
fn standing(line: &str) -> Result<Standing, Refusal> {
    let mut parts = line.split('|').map(str::trim);
    let mut next = || parts.next().unwrap_or("");
    let (fr, nl, sort, minutes) = (next(), next(), next(), next());
    let minutes = fields::whole("standing", minutes)?;
    let wrong = |_| Refusal::invalid("standing", "refusal-body-minutes");
    Ok(Standing {
        title: fields::both(fr, nl),
        sort: fields::code("standing", sort, ItemSort::of)?.unwrap_or(ItemSort::Discussion),
        minutes: minutes.map(|m| u32::try_from(m).map_err(wrong)).transpose()?,
    })
}

fn line(point: &Standing) -> String {
    let text = |lang| point.title.get(lang).unwrap_or("");
    let minutes = point.minutes.map(|m| format!(" | {m}")).unwrap_or_default();
    format!("{} | {} | {}{minutes}", text(Lang::Fr), text(Lang::Nl), point.sort.code())
}

/// `GET /bodies/{body}/series`: what holds; with a rule in the address, what it would be.
pub(crate) async fn show(
    Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>,
    Query(asked): Query<SeriesForm>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let may = reader.as_of.is_none() && desk.may(who.actor(), "body.convene");
    let typed = (!asked.rule.trim().is_empty()).then_some(&asked);
    let page = match typed.map(|form| form.series(&at)) {
        Some(Err(refusal)) => {
            let mut form = typed_again(&asked);
            form.put_error(refusal.field.as_deref(), shell.sentence(reader.lang, &refusal));
            page(&at, &code, may, None, (Some(form), None))?
        }
        Some(Ok(series)) => page(&at, &code, may, Some(series), (Some(typed_again(&asked)), None))?,
        None => page(&at, &code, may, None, (None, None))?,
    };
    shell.draw(&reader, &page).answer()
}

fn typed_again(asked: &SeriesForm) -> Typed {
    let mut form = Typed::default();
    for (name, value) in [
        ("rule", &asked.rule),
        ("from", &asked.from),
        ("minutes", &asked.minutes),
        ("on-holiday", &asked.on_holiday),
        ("ahead", &asked.ahead),
        ("place", &asked.place),
        ("call", &asked.call),
        ("handling", &asked.handling),
        ("standing", &asked.standing),
        ("words", &asked.words),
    ] {
        form = form.with(name, value.clone());
    }
    for lang in &asked.langs {
        form = form.with("langs", lang.clone());
    }
    for entry in &asked.knew {
        form = form.with("knew", entry.clone());
    }
    form
}

/// The page: `series` is what would hold, where that is being looked at; then what was typed of it, and of who is called.
fn page(
    at: &At<'_>,
    code: &str,
    may: bool,
    series: Option<Series>,
    (form, called): (Option<Typed>, Option<Typed>),
) -> Result<SeriesPage, Fault> {
    let facts = at.desk.facts();
    let now = at.shell.seen_at(at.reader);
    at.shell.read(at.reader, |read| {
        let body = read::body(read, &facts, code)?.ok_or_else(Fault::not_found)?.body;
        let row = read::series(read, code)?;
        let holds = row.as_ref().filter(|r| r.ended.is_none()).map(|r| r.content.clone());
        let shown = series.as_ref().or(holds.as_ref());
        let begin = || holds.as_ref().map_or_else(blank, |s| SeriesForm::of(s, at).as_shown());
        let mut form = form.unwrap_or_else(begin);
        let (years, moved) = match shown.map(|s| drawn(read, &facts, code, s, now)).transpose() {
            Ok(found) => found.unwrap_or_default(),
            Err(Failure::Refused(refusal)) => {
                form.put_error(refusal.field.as_deref(), at.shell.sentence(at.reader.lang, &refusal));
                Default::default()
            }
            Err(Failure::Store(e)) => return Err(e.into()),
        };
        let listed = !years.is_empty() && shown.is_some_and(|s| s.portable(&facts).is_none());
        let names = at.desk.names();
        let chosen = row.as_ref().and_then(|r| r.called.clone());
        let begin = || typed(&chosen.clone().unwrap_or_else(|| of_body(&body))).as_shown_with(GUESTS);
        let call_form = called.unwrap_or_else(begin);
        let call = (may && holds.is_some()).then(|| {
            let members: Vec<String> = body.seats().map(str::to_owned).collect();
            CallPart::of(&facts, &names, &members, at.reader.lang, &call_form)
        });
        Ok(SeriesPage {
            call,
            chosen: chosen.is_some(),
            call_form,
            live: holds.is_some(),
            version: row.as_ref().map_or(0, |r| r.version),
            based_on: row.as_ref().map(|r| r.changed_seq),
            ended: row.and_then(|r| r.ended),
            years,
            shifts: if series.is_some() { moved } else { Vec::new() },
            listed,
            rhythm_source: body.rhythm_source.clone(),
            rhythm_remark: facts.remarks.get(&body.code).and_then(|r| r.rhythm.clone()),
            code: body.code.clone(),
            name: body.names.clone(),
            rules: rules(&Some(body)),
            may,
            form,
        })
    })
}

/// Those who are called where nobody chose.
fn of_body(body: &Body) -> Called {
    Called { seats: body.seats().map(Seat::of).collect(), guests: Vec::new() }
}

fn blank() -> Typed {
    Typed::default()
        .with("minutes", "120")
        .with("ahead", "12")
        .with("on-holiday", "move")
        .with("langs", "fr")
        .with("langs", "nl")
}

/// Years with the turns of each.
type Years = Vec<(i16, Vec<TurnShow>)>;

fn drawn(
    read: &dyn Read,
    facts: &Facts,
    code: &str,
    series: &Series,
    now: Timestamp,
) -> Result<(Years, Vec<ShiftShow>), Failure> {
    let mut years: Years = Vec::new();
    for turn in series.turns(facts, series.until(facts, YEARS))?.into_iter().take(Series::MOST_TURNS) {
        let noon = facts.zone.to_timestamp(turn.day.at(12, 0, 0, 0)).ok();
        let show = TurnShow {
            day: noon.map_or(now, Timestamp::from_jiff),
            at: turn.at,
            state: match (turn.at, turn.shifted) {
                (None, _) => "skipped",
                (_, true) => "moved",
                _ => "on",
            },
            holiday: turn.holiday,
        };
        match years.last_mut().filter(|(year, _)| *year == turn.day.year()) {
            Some((_, turns)) => turns.push(show),
            None => years.push((turn.day.year(), vec![show])),
        }
    }
    let one = |s: Shift| ShiftShow {
        id: s.session.to_string(),
        number: s.number,
        from: s.from,
        same: s.to.is_some_and(|(_, at)| at == s.from),
        to: s.to.map(|(_, at)| at),
        convened: s.convened,
    };
    Ok((years, shifts(read, facts, code, series, now)?.into_iter().map(one).collect()))
}

/// `POST /bodies/{body}/series/called`: who is called to the sessions of the series. What the body says is no choice; whom somebody else
/// chose meanwhile is not left out unseen.
pub(crate) async fn call(sent: Posted<Desk, CalledForm, String>) -> Answer {
    let at = At::of(&sent);
    at.shell.permit(&sent.who, "body.convene", &Resource::service())?;
    let facts = at.desk.facts();
    let (body, row) = at.shell.live().read(|read| {
        let body = read::body(read, &facts, &sent.id)?.ok_or_else(Fault::not_found)?.body;
        Ok::<_, Fault>((body, read::series(read, &sent.id)?.filter(|row| row.ended.is_none())))
    })?;
    let stands = row.map_or_else(
        || (sent.form.typed.clone(), 0),
        |row| (typed(&row.called.unwrap_or_else(|| of_body(&body))), row.changed_seq),
    );
    let amended = sent.form.amends_with(None, stands, GUESTS);
    let amended = amended.saying(|field, value| saying(&at, field, value));
    let outcome = async {
        let called = amended.value()?.called(&at)?;
        let same = called.guests.is_empty() && called.functions() == of_body(&body).functions();
        let called =
            if same && called.seats.iter().all(|s| s.area.is_none()) { Called::default() } else { called };
        let rule = CallToSeries { body: sent.id.clone(), called, based_on: sent.form.meta.based_on };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(done(&at, &sent.id, receipt, "body-call-chosen-series")),
        Err(fault) => at.shell.refill_amended(at.reader, fault, amended, |form| {
            let may = at.desk.may(sent.who.actor(), "body.convene");
            page(&At::of(&sent), &sent.id, may, None, (None, Some(form)))
        }),
    }
}

fn done(at: &At<'_>, code: &str, receipt: store::Receipt, key: &str) -> axum::response::Response {
    let message = at.shell.texts().plain(at.reader.lang, key);
    let location = Some(at.reader.url(&format!("bodies/{code}/series")));
    at.shell.done(at.reader, &Done { receipt: Some(receipt), number: None, message, location })
}

/// A form about the series of a body.
type Sent = Posted<Desk, SeriesForm, String>;

pub(crate) async fn set(sent: Sent) -> Answer {
    let at = At::of(&sent);
    let (stands, seq) = stands(&at, &sent)?;
    let amended = sent.form.amends(None, stands, seq).saying(|field, code| word(&at, field, code));
    let outcome = async {
        at.shell.permit(&sent.who, "body.convene", &Resource::service())?;
        let value = amended.value()?;
        let content = value.series(&at)?;
        let told = at.desk.leaves && moves_called(&at, &sent.id, &content)?;
        let who = at.shell.strong_for(at.reader, &sent.who, &sent.form, told.then_some(CALL))?;
        let rule = SetSeries {
            body: sent.id.clone(),
            content,
            words: fields::words(&value.words, at.reader.lang),
            based_on: sent.form.meta.based_on,
        };
        ask(&at, &who, &sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(done(&at, &sent.id, receipt, "body-series-set")),
        Err(fault) => {
            // What was typed is looked at again, so that the years stand beside it.
            let series = amended.value().ok().or(sent.form.value.as_ref().ok()).map(|v| v.series(&at));
            let may = at.desk.may(sent.who.actor(), "body.convene");
            let series = series.and_then(Result::ok);
            at.shell.refill_amended(at.reader, fault, amended, |form| {
                page(&at, &sent.id, may, series, (Some(form), None))
            })
        }
    }
}

/// The series as the form would show it to whoever may change it; what they sent where there is none.
fn stands(at: &At<'_>, sent: &Sent) -> Result<(Typed, i64), Fault> {
    let row = at.shell.live().read(|read| Ok::<_, Fault>(read::series(read, &sent.id)?))?;
    let may = at.desk.may(sent.who.actor(), "body.convene");
    let holds = row.filter(|row| may && row.ended.is_none());
    Ok(holds.map_or_else(
        || (sent.form.typed.clone(), 0),
        |row| (SeriesForm::of(&row.content, at), row.changed_seq),
    ))
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let text = |key: &str| Some(at.shell.texts().plain(at.reader.lang, &format!("body-{key}-{code}")));
    match field {
        "on-holiday" | "handling" => text(field),
        _ => None,
    }
}

/// Whether the series moves a session to which people were called already: they are told of it.
fn moves_called(at: &At<'_>, code: &str, series: &Series) -> Result<bool, Fault> {
    let facts = at.desk.facts();
    at.shell.live().read(|read| {
        let row = read::series(read, code)?;
        if row.as_ref().is_some_and(|r| r.ended.is_none() && r.content == *series) {
            return Ok(false);
        }
        let elsewhere = row.is_some_and(|r| r.content.place != series.place || r.content.call != series.call);
        match shifts(read, &facts, code, series, at.shell.now()) {
            Ok(all) => {
                Ok(all.iter().any(|s| s.convened && s.to.is_some_and(|(_, to)| elsewhere || to != s.from)))
            }
            // The rule itself says what is wrong with it.
            Err(Failure::Refused(_)) => Ok(false),
            Err(Failure::Store(e)) => Err(e.into()),
        }
    })
}

pub(crate) async fn end(sent: Sent) -> Answer {
    let at = At::of(&sent);
    let outcome = async {
        let words = Words::new(at.reader.lang, sent.value()?.words.trim());
        let rule = EndSeries { body: sent.id.clone(), words, based_on: sent.form.meta.based_on };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&sent, outcome, "body-series-ended")
}

pub(crate) async fn make(sent: Sent) -> Answer {
    let at = At::of(&sent);
    let outcome = ask(&at, &sent.who, &sent.form.meta, SpawnSessions { body: sent.id.clone() }).await;
    answered(&sent, outcome, "body-series-made")
}

fn answered(sent: &Sent, outcome: Result<store::Receipt, Fault>, key: &str) -> Answer {
    let at = At::of(sent);
    match outcome {
        Ok(receipt) => Ok(done(&at, &sent.id, receipt, key)),
        Err(fault) => at.shell.refill(at.reader, fault, sent.form.typed.clone(), |form| {
            let may = at.desk.may(sent.who.actor(), "body.convene");
            // What was typed is looked at again, so that the years stand beside it.
            let typed = sent.value().ok().and_then(|v| v.series(&At::of(sent)).ok());
            page(&At::of(sent), &sent.id, may, typed, (Some(form), None))
        }),
    }
}
