//! The page of the public site as a whole: whether it is open, who closed it and why, and what may be done to it.

pub(crate) mod acts;

use kernel::{Resource, Timestamp};
use serde::Serialize;
use warning::read::site_turns;
use warning::site::Site;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::ask::{At, SITE};
use crate::board::SiteShow;
use crate::desk::Desk;
use crate::show::{AT, Said, TurnShow};

#[derive(Serialize)]
pub(crate) struct SitePage {
    site: SiteShow,
    /// The journal number of its last change.
    seq: i64,
    asked: Option<AskedShow>,
    turns: Vec<TurnShow>,
    may: May,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

/// Somebody asked that it be closed.
#[derive(Debug, Clone, Serialize)]
struct AskedShow {
    at: Timestamp,
    reason: Said,
}

/// What this reader may do now.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct May {
    /// Ask a second person to close it.
    ask: bool,
    /// Close it.
    close: bool,
    /// Keep it open although somebody asked.
    keep: bool,
    /// Open it again.
    reopen: bool,
    /// They asked themselves: somebody else answers.
    own: bool,
}

impl May {
    /// `two`: closing needs a second person here, as publishing does.
    fn of(keeps: bool, site: &Site, (two, own): (bool, bool)) -> Self {
        let open = keeps && site.closed.is_none();
        let asked = site.asked.is_some();
        Self {
            ask: open && two && !asked,
            close: open && (!two || (asked && !own)),
            keep: open && asked,
            reopen: keeps && site.closed.is_some(),
            own: open && two && asked && own,
        }
    }
}

impl Page for SitePage {
    const TEMPLATE: &'static str = "public/site.html";
    const ROOM: &'static str = "public";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |site: SiteShow, may: May, act: &'static str| {
            let asked = AskedShow { at: AT, reason: Said { lang: "nl".into(), text: "voorbij <b>".into() } };
            let mut form = Typed::default().with("reason", "<b>");
            form.put_error(Some("reason"), "…".into());
            Self {
                asked: site.asked.then_some(asked),
                site,
                seq: 31,
                turns: TurnShow::samples(),
                may,
                act,
                form,
                blank: Typed::default(),
            }
        };
        let all = May { ask: true, close: true, keep: true, reopen: true, own: true };
        let each = |site: SiteShow| [page(site.clone(), all, "close"), page(site, May::default(), "keep")];
        SiteShow::samples().into_iter().flat_map(each).collect()
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, "", Typed::default())?;
    shell.draw(&reader, &page).answer()
}

fn load(at: &At<'_>, who: &Who, act: &'static str, form: Typed) -> Result<SitePage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let now = shell.seen_at(reader);
    let (site, turns) = shell.read(reader, |read| Ok((SiteShow::of(read, desk, now)?, site_turns(read)?)))?;
    let state = Site::of(&turns);
    let keeps = reader.as_of.is_none() && shell.permits(who, SITE, &Resource::service());
    let own = state.asked.as_ref().is_some_and(|asked| asked.by == who.actor().person);
    let two = at.facts(None)?.items_need_two;
    let asked = state.asked.as_ref().map(|asked| AskedShow {
        at: asked.at,
        reason: Said { lang: asked.reason.lang.code().to_owned(), text: asked.reason.text.clone() },
    });
    Ok(SitePage {
        may: May::of(keeps, &state, (two, own)),
        seq: state.changed.as_ref().map_or(0, |changed| changed.seq),
        turns: TurnShow::all(&turns, desk),
        site,
        asked,
        act,
        form,
        blank: Typed::default(),
    })
}
