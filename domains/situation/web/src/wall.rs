//! The wall of the room: what everybody there may see, from eight metres away, on a screen at which nobody sits.
//!
//! It opens with a machine's token that can do nothing but read. It shows no name of a person and no address, only
//! municipalities, nothing above *service*, and says itself how old it is.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use kernel::{Handling, Text, Timestamp};
use serde::Serialize;
use situation::posture::{Posture, Standing};
use situation::read::{self, IncidentFilter};
use web::{Answer, Fault, Page, Path, Reader, Session, Shell};

use crate::centre::{NeedShow, needs};
use crate::desk::Desk;
use crate::show::IncidentShow;

/// Incidents on the wall, with two lines each; more would be too small to read, or would not fit on the screen. The others are
/// counted below.
const ROWS: usize = 6;

/// People on site that are counted.
const STAYS: i64 = 300;

/// The only power that a screen may have.
const READING: &str = "matter.read";

/// What changes on the wall.
#[derive(Debug, Serialize)]
pub(crate) struct WallPart {
    posture: &'static str,
    since: Option<Timestamp>,
    /// It was recorded, and nobody who may set it has confirmed it.
    waits: bool,
    needs: Vec<NeedShow>,
    incidents: Vec<RowShow>,
    /// Open incidents beyond those shown, with those that may not be shown here.
    more: i64,
    waiting: i64,
    overdue: i64,
    seq: i64,
    at: Timestamp,
}

/// An incident on the wall.
#[derive(Debug, Clone, Serialize)]
struct RowShow {
    number: String,
    kind: Text,
    icon: String,
    severity: Text,
    tone: &'static str,
    municipalities: Vec<Text>,
    opened_at: Timestamp,
}

impl RowShow {
    fn of(i: IncidentShow) -> Self {
        let municipalities = i.place.map(|p| p.municipalities).unwrap_or_default();
        Self {
            number: i.number,
            kind: i.kind,
            icon: i.icon,
            severity: i.severity_name,
            tone: i.tone,
            municipalities,
            opened_at: i.opened_at,
        }
    }
}

impl Page for WallPart {
    const TEMPLATE: &'static str = "situation/part-wall.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let text = || Text::three("<b>", "…", "…");
        let row = RowShow {
            municipalities: vec![text(), text()],
            ..RowShow::of(IncidentShow::sample("confirmed"))
        };
        let part = |posture, incidents, more| Self {
            posture,
            since: Some(at).filter(|_| more > 0),
            waits: more > 0,
            needs: vec![NeedShow::sample()],
            incidents,
            more,
            waiting: more,
            overdue: more,
            seq: 4712,
            at,
        };
        vec![part("normal", Vec::new(), 0), part("full", vec![row.clone(), row], 3)]
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct WallPage {
    part: String,
}

impl Page for WallPage {
    const TEMPLATE: &'static str = "situation/wall.html";
    fn samples() -> Vec<Self> {
        vec![Self { part: "<p>…</p>".into() }]
    }
}

/// A screen whose token opens nothing, or too much.
#[derive(Debug, Serialize)]
pub(crate) struct DarkPage {
    /// The token could do more than read.
    strong: bool,
}

impl Page for DarkPage {
    const TEMPLATE: &'static str = "situation/wall-dark.html";
    fn samples() -> Vec<Self> {
        vec![Self { strong: true }, Self { strong: false }]
    }
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    Path(secret): Path<String>,
) -> Answer {
    let screen = match screen(&shell, &reader, &secret)? {
        Ok(screen) => screen,
        Err(dark) => return shell.draw(&reader, &dark).bare().status(StatusCode::NOT_FOUND).answer(),
    };
    let part = shell.fragment(&screen, &now(&shell, &desk, &screen)?)?;
    let page = WallPage { part };
    shell.draw(&screen, &page).bare().answer()
}

/// The circumstances of a screen: those of whoever asks, with the session of the token.
fn screen(shell: &Shell, reader: &Reader, secret: &str) -> Result<Result<Reader, DarkPage>, Fault> {
    let Some(session) = shell.machine(secret)? else { return Ok(Err(DarkPage { strong: false })) };
    if *session.powers != [READING] {
        return Ok(Err(DarkPage { strong: true }));
    }
    Ok(Ok(Reader { session: Some(session), as_of: None, ..reader.clone() }))
}

fn now(shell: &Shell, desk: &Desk, screen: &Reader) -> Result<WallPart, Fault> {
    let session: &Session = screen.session.as_ref().ok_or_else(Fault::not_found)?;
    let (eye, names, now) = (desk.eye(&session.actor), desk.names(), shell.now());
    let filter = IncidentFilter { live: true, ..IncidentFilter::default() };
    shell.live().read(|read| {
        let counts = read::counts(read, &eye, now)?;
        let rows = read::incidents(read, &eye, &filter, counts.live)?;
        let posture = read::posture_now(read)?;
        let stays = if posture.is_some() { read::stays(read, false, STAYS)? } else { Vec::new() };
        let shown: Vec<RowShow> = rows
            .iter()
            .filter(|row| !row.withheld && row.handling <= Handling::Service)
            .take(ROWS)
            .map(|row| RowShow::of(IncidentShow::of(row, &[], &names)))
            .collect();
        Ok(WallPart {
            posture: posture.as_ref().map_or(Posture::Normal, |p| p.posture).code(),
            since: posture.as_ref().map(|p| p.at),
            waits: posture.as_ref().is_some_and(|p| p.standing == Standing::Unconfirmed),
            needs: posture.map_or_else(Vec::new, |p| needs(&p, &names, &stays)),
            more: counts.live - i64::try_from(shown.len()).unwrap_or(0),
            incidents: shown,
            waiting: counts.waiting,
            overdue: counts.overdue,
            seq: shell.live().head(),
            at: now,
        })
    })
}
