//! What this domain offers to reports besides its logs: the incident itself, the posture of the centre, states received from others,
//! public warnings in force.

use std::sync::Arc;

use kernel::{Handling, Id, Lang, Text, kind};
use situation::posture::Standing;
use situation::read::{self, Eye, IncidentFilter, IncidentRow};
use web::{Args, Fault, Offer, OfferCx, Part, ReportSource, Sureness, Window};

use crate::desk::{Desk, Names};

/// Incidents, posture, states and warnings, for reports.
pub(crate) struct Source(pub(crate) Arc<Desk>);

/// Incidents in a report on the watch; warnings in any.
const MOST: i64 = 40;

impl ReportSource for Source {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, Fault> {
        let (eye, names) = (cx.actor.map_or_else(Eye::all, |actor| self.0.eye(actor)), self.0.names());
        let mut all = match window.matter {
            Some(id) => self.incident(cx, &eye, &names, id)?,
            None => Self::incidents(cx, &eye, &names)?,
        };
        all.extend(self.centre(cx, &names)?);
        all.extend(Self::warnings(cx, &eye)?);
        Ok(all)
    }
}

/// Its type and its title, as far as they exist in a language.
fn named(row: &IncidentRow, names: &Names, lang: Lang) -> Option<String> {
    let kind = names.incident_type(&row.incident_type).and_then(|t| t.names.get(lang));
    match (kind, row.title.get(lang)) {
        (Some(kind), Some(title)) => Some(format!("{kind} — {title}")),
        (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}

/// Where it is: the place in words, and its municipalities.
fn place(row: &IncidentRow, names: &Names, lang: Lang) -> Option<String> {
    let place = row.place.as_ref().and_then(|p| match &p.name {
        Some(name) => name.get(lang).map(str::to_owned),
        None => (p.lang == lang).then(|| p.typed.clone()),
    });
    let towns: Vec<String> =
        row.areas_of("municipality").map(|code| names.area(code).show(lang).to_owned()).collect();
    let towns = Some(towns.join(", ")).filter(|t| !t.is_empty());
    match (place, towns) {
        (Some(place), Some(towns)) => Some(format!("{place} ({towns})")),
        (one, other) => one.or(other),
    }
}

fn both(of: impl Fn(Lang) -> Option<String>) -> Text {
    Text { fr: of(Lang::Fr), nl: of(Lang::Nl), en: None }
}

impl Source {
    /// What, where and since when, for a report on an incident.
    fn incident(
        &self,
        cx: &OfferCx<'_>,
        eye: &Eye,
        names: &Names,
        id: Id<kind::Matter>,
    ) -> Result<Vec<Offer>, Fault> {
        let Some(row) = read::incident(cx.read, eye, id)?.filter(|i| !i.withheld) else {
            return Ok(Vec::new());
        };
        let severity = names.severities.get(&row.severity.rank());
        let what = both(|lang| {
            let named = named(&row, names, lang)?;
            Some(match severity.and_then(|s| s.get(lang)) {
                Some(severity) => format!("{named} ({severity})"),
                None => named,
            })
        });
        let since = cx.both("report-offer-since", |lang| {
            let mut args = Args::new();
            args.set("at", cx.moment(lang, row.opened_at));
            args
        });
        // What it is may come to be another; where it lies and since when was so from its opening, and is corrected if it was said wrongly.
        let became = (row.changed_at, row.changed_seq);
        let line = |of: &str, part, text, (at, seq)| Offer {
            key: format!("incident:{id}:{of}"),
            part,
            text,
            sure: match row.state.code() {
                "open" => Sureness::Unconfirmed,
                _ => Sureness::Confirmed,
            },
            handling: row.handling,
            as_of: at,
            by: String::new(),
            seq: Some(seq),
            page: format!("incidents/{id}"),
            series: None,
        };
        let mut all = vec![
            line("what", Part::What, what, became),
            line("since", Part::Since, since, (row.opened_at, row.opened_seq)),
        ];
        let place = both(|lang| place(&row, names, lang));
        if place != Text::default() {
            all.push(line("where", Part::Where, place, (row.opened_at, row.changed_seq)));
        }
        Ok(all)
    }

    /// One sentence for each incident on which work goes on, for a report on the watch.
    fn incidents(cx: &OfferCx<'_>, eye: &Eye, names: &Names) -> Result<Vec<Offer>, Fault> {
        let filter = IncidentFilter { live: true, ..IncidentFilter::default() };
        let rows = read::incidents(cx.read, eye, &filter, MOST)?;
        let line = |row: &IncidentRow| {
            let text = both(|lang| {
                let what = named(row, names, lang)?;
                let place = place(row, names, lang).map(|p| format!(", {p}")).unwrap_or_default();
                let mut args = Args::new();
                args.set("at", cx.moment(lang, row.opened_at));
                let since = cx.texts.say(lang, "report-offer-since-short", &args);
                Some(format!("{} {what}{place}, {since}", row.number))
            });
            Offer {
                key: format!("incidents:{}", row.id),
                part: Part::What,
                text,
                sure: Sureness::Confirmed,
                handling: row.handling,
                as_of: row.opened_at,
                by: String::new(),
                seq: Some(row.changed_seq),
                page: format!("incidents/{}", row.id),
                series: None,
            }
        };
        Ok(rows.iter().filter(|r| !r.withheld).map(line).collect())
    }

    /// The posture of the centre and the states received.
    fn centre(&self, cx: &OfferCx<'_>, names: &Names) -> Result<Vec<Offer>, Fault> {
        let centre = |key: String, text, (as_of, by, seq)| Offer {
            key,
            part: Part::What,
            text,
            sure: Sureness::Confirmed,
            handling: Handling::Service,
            as_of,
            by,
            seq: Some(seq),
            page: "centre".to_owned(),
            series: None,
        };
        let mut all = Vec::new();
        if let Some(now) = read::posture_now(cx.read)? {
            let text = cx.both("report-offer-posture", |lang| {
                let mut args = Args::new();
                let name = cx.texts.plain(lang, &format!("posture-{}", now.posture));
                args.set("name", name);
                args.set("at", cx.moment(lang, now.at));
                args
            });
            let sure = match now.standing {
                Standing::Unconfirmed => Sureness::Unconfirmed,
                _ => Sureness::Confirmed,
            };
            let offer = centre("posture:now".into(), text, (now.at, now.function, now.seq));
            all.push(Offer { sure, ..offer });
        }
        for row in read::states_now(cx.read)? {
            let Some(state) = names.states.iter().find(|s| s.code == row.state) else { continue };
            let scope = row.scope.as_ref().map(|w| w.text.clone()).unwrap_or_default();
            let text = cx.both("report-offer-state", |lang| {
                let mut args = Args::new();
                args.set("state", state.names.show(lang).to_owned());
                args.set("level", state.level(&row.level).show(lang).to_owned());
                args.set("at", cx.moment(lang, row.at));
                args
            });
            all.push(centre(format!("state:{}:{scope}", row.state), text, (row.at, row.function, row.seq)));
        }
        Ok(all)
    }

    /// Public warnings in force, in the languages in which their senders wrote them.
    fn warnings(cx: &OfferCx<'_>, eye: &Eye) -> Result<Vec<Offer>, Fault> {
        let rows = read::warnings_in_force(cx.read, eye, cx.now, MOST)?;
        let line = |row: &read::SignalRow| {
            let warning = row.warning.as_ref()?;
            let shows = |lang: Lang| {
                let said = warning.body.texts.iter().find(|t| t.tag.starts_with(lang.code()))?;
                let line = warning.body.headlines(said);
                let sender = said.sender_name.as_ref().map(|s| format!(" ({s})")).unwrap_or_default();
                Some(format!("{line}{sender}"))
            };
            Some(Offer {
                key: format!("warning:{}", row.id),
                part: Part::Hazards,
                text: both(shows),
                sure: Sureness::Confirmed,
                handling: row.handling,
                as_of: warning.sent,
                by: row.function.clone(),
                seq: Some(row.changed_seq),
                page: format!("warnings/{}", row.id),
                series: None,
            })
        };
        Ok(rows.iter().filter(|r| !r.withheld).filter_map(line).collect())
    }
}
