//! Opening a closed matter for an hour, with a reason; closing it again.

use axum::extract::State;
use directory::command::{BreakGlass, CloseGlass};
use directory::{GLASS_MINUTES, glasses_open};
use kernel::{Handling, Id, Refusal, Resource, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, CommandForm, Done, Fault, Page, Path, Reader, Shell, Typed, Who};

use crate::desk::settle;

/// Name and address of where a matter stands.
type Place = Option<(String, String)>;

/// An opening that holds now.
#[derive(Debug, Clone, Serialize)]
struct Open {
    id: String,
    until: Timestamp,
    /// Name and address of what is open.
    page: Option<(String, String)>,
}

#[derive(Serialize)]
pub(crate) struct GlassPage {
    matter: String,
    minutes: i64,
    /// Name and address of where it stands, where it stands on a page that the reader may read.
    place: Place,
    open: Option<Open>,
    form: Typed,
}

impl Page for GlassPage {
    const TEMPLATE: &'static str = "directory/glass.html";
    fn samples() -> Vec<Self> {
        let matter = crate::show::uuid_like(4);
        let mut wrong = Typed::default().with("reason", "<b>");
        wrong.put_error(Some("reason"), "…".to_owned());
        let open = Open {
            id: crate::show::uuid_like(5),
            until: Timestamp::from_seconds(1_790_003_600),
            page: Some(("26-0417 <b>".to_owned(), "incidents/x".to_owned())),
        };
        let place = Some(("Comité 26-03, № 31 <b>".to_owned(), "sessions/x".to_owned()));
        let page = |place, open, form| Self { matter: matter.clone(), minutes: 60, place, open, form };
        vec![
            page(None, None, Typed::default()),
            page(place.clone(), None, Typed::default()),
            page(None, Some(open), Typed::default()),
            page(place, None, wrong),
        ]
    }
}

impl GlassPage {
    fn of(matter: Id<kind::Matter>, place: Place, form: Typed) -> Self {
        Self { matter: matter.to_string(), minutes: GLASS_MINUTES, place, open: None, form }
    }
}

/// Where a matter stands that has no page of its own, for a reader who may read that page.
fn place(
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    read: &dyn Read,
    matter: Id<kind::Matter>,
) -> Result<Place, Fault> {
    let placed = shell.placed(read, reader.lang, matter)?;
    let placed = placed.filter(|(_, _, on)| shell.permits(who, "matter.read", on));
    Ok(placed.map(|(name, path, _)| (name, path)))
}

/// Where whoever holds it open finds it: on the page on which it stands, or else on its own.
fn found(
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    read: &dyn Read,
    matter: Id<kind::Matter>,
) -> Result<Place, Fault> {
    if shell.placed(read, reader.lang, matter)?.is_some() {
        return place(shell, reader, who, read, matter);
    }
    shell.page_of(read, reader.lang, matter)
}

/// What guards the matter and where it stands, for whoever may break the glass over it. To everybody else there is no such page: not
/// even that the matter exists is said, but to those who read so on the page on which it stands.
fn guarded(
    shell: &Shell,
    reader: &Reader,
    who: &Who,
    matter: Id<kind::Matter>,
) -> Result<(Resource, Place), Fault> {
    let (on, place) = shell.read(reader, |read| {
        let on = shell.guarded(read, matter)?.ok_or_else(Fault::not_found)?;
        Ok((on, place(shell, reader, who, read, matter)?))
    })?;
    let refused = |why: Fault| if place.is_some() { why } else { Fault::not_found() };
    // Whoever may open some is told why this one never opens: professional secrecy is no matter of minutes.
    if on.handling > Handling::NeedToKnow && who.0.may("access.break-glass") {
        return Err(refused(Refusal::conflict("refusal-glass-handling").into()));
    }
    shell.permit(who, "access.break-glass", &on).map_err(refused)?;
    Ok((on, place))
}

pub(super) async fn show(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Path(matter): Path<Id<kind::Matter>>,
) -> Answer {
    let (_, place) = guarded(&shell, &reader, &who, matter)?;
    let mut page = GlassPage::of(matter, place, Typed::default());
    page.open = shell.read(&reader, |read| {
        let all = glasses_open(read, who.actor().mandate, shell.now())?;
        let Some(glass) = all.into_iter().find(|g| g.matter == matter) else { return Ok(None) };
        let page = found(&shell, &reader, &who, read, matter)?;
        Ok(Some(Open { id: glass.id.to_string(), until: glass.until, page }))
    })?;
    shell.draw(&reader, &page).answer()
}

#[derive(Deserialize)]
pub(super) struct Form {
    #[serde(default)]
    reason: String,
}

pub(super) async fn open(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Path(matter): Path<Id<kind::Matter>>,
    form: CommandForm<Form>,
) -> Answer {
    let (resource, place) = guarded(&shell, &reader, &who, matter)?;
    let glass = shell.ids().next();
    let outcome = async {
        let reason = &form.value.as_ref().map_err(Clone::clone)?.reason;
        let reason = Words::new(reader.lang, reason.trim());
        let who = shell.strong(&reader, who.clone(), &form, "directory-step-up-glass")?;
        shell.submit(&who, &form.meta, BreakGlass { glass, matter, resource, reason }).await
    };
    match outcome.await {
        Ok(receipt) => {
            settle(&shell)?;
            shell.trail().looked(who.actor(), Some(matter), None, "glass");
            tracing::warn!(
                seq = receipt.entries.first().map(|e| e.seq),
                "glass broken: a closed matter was opened in an emergency"
            );
            let page = shell.read(&reader, |read| found(&shell, &reader, &who, read, matter))?;
            let location = page.map_or_else(|| reader.url("watch"), |(_, path)| reader.url(&path));
            let message = shell.texts().plain(reader.lang, "directory-glass-opened");
            Ok(shell.done(
                &reader,
                &Done { receipt: Some(receipt), number: None, message, location: Some(location) },
            ))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(GlassPage::of(matter, place, form))),
    }
}

#[derive(Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn close(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Path(glass): Path<Id<kind::Matter>>,
    form: CommandForm<Nothing>,
) -> Answer {
    let receipt = shell.submit(&who, &form.meta, CloseGlass(glass)).await?;
    settle(&shell)?;
    let message = shell.texts().plain(reader.lang, "directory-glass-closed");
    let location = Some(reader.url(if who.0.may("access.review") { "glass" } else { "watch" }));
    Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
}
