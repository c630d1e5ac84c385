//! The pages of bodies: who meets when, a body's page, the session while people talk, decisions, minutes.

mod act;
mod adopt;
mod agenda;
mod attend;
mod bodies_list;
mod body;
mod briefing;
mod calendar;
mod called;
mod correct;
mod create;
mod decide;
mod desk;
mod explain;
mod feed;
mod foreign;
mod invite;
mod invited;
mod late;
mod letter;
mod letters;
mod lines;
mod live;
mod matters;
mod meeting;
mod minutes;
mod note;
mod open;
mod paper;
mod pdf;
mod plan;
mod propose;
mod public;
mod published;
mod remind;
mod report;
mod sample;
mod secretary;
mod series;
mod session;
mod sheet;
mod show;
mod sign;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, PageKind, Routes, get, post, template_files, text_files};

pub use crate::desk::Desk;
pub use briefing::{Brief, BriefEntry, BriefFigure, Briefing, Followed, NoBriefing, Reach, Told};
pub use letter::{Letter, letter};
pub use pdf::{Document, Printer};

/// Pages, texts, room and live fragments.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    Contribution {
        routes: routes().with(Arc::clone(desk)),
        fragments: vec![Arc::new(live::Live(Arc::clone(desk)))],
        matters: vec![Arc::new(matters::Matters)],
        reports: vec![Arc::new(report::Source(Arc::clone(desk)))],
        ..described()
    }
}

/// What does not need a desk.
fn described() -> Contribution {
    Contribution {
        templates: template_files!(
            "bodies/bodies.html",
            "bodies/body.html",
            "bodies/body-form.html",
            "bodies/briefing.html",
            "bodies/called.html",
            "bodies/feeds.html",
            "bodies/gone.html",
            "bodies/invitations.html",
            "bodies/agenda-panel.html",
            "bodies/answer.html",
            "bodies/minutes.html",
            "bodies/minutes-print.html",
            "bodies/part-agenda.html",
            "bodies/part-attendance.html",
            "bodies/part-decisions.html",
            "bodies/part-notes.html",
            "bodies/part-row.html",
            "bodies/part-rows.html",
            "bodies/part-state.html",
            "bodies/part-letters.html",
            "bodies/plan.html",
            "bodies/public.html",
            "bodies/record.html",
            "bodies/remind.html",
            "bodies/secretary.html",
            "bodies/series.html",
            "bodies/session.html",
            "bodies/sessions.html",
            "bodies/sign.html",
            "bodies/told.html",
            "bodies/words.html",
        ),
        texts: text_files!("bodies-web"),
        pages: pages(),
        rooms: vec![Room {
            code: "bodies",
            icon: "meetings",
            text: "room-bodies",
            path: "bodies",
            power: Some("matter.read"),
            low: false,
        }],
        ..Contribution::default()
    }
}

fn pages() -> Vec<PageKind> {
    vec![
        PageKind::of::<bodies_list::BodiesPage>(),
        PageKind::of::<body::BodyPage>(),
        PageKind::of::<create::BodyFormPage>(),
        PageKind::of::<briefing::BriefingPage>(),
        PageKind::of::<calendar::SessionsPage>(),
        PageKind::of::<calendar::RowsPart>(),
        PageKind::of::<feed::FeedsPage>(),
        PageKind::of::<foreign::ToldPage>(),
        PageKind::of::<invite::InvitationsPage>(),
        PageKind::of::<open::AnswerPage>(),
        PageKind::of::<open::GonePage>(),
        PageKind::of::<public::PublicPage>(),
        PageKind::of::<remind::RemindPage>(),
        PageKind::of::<secretary::SecretaryPage>(),
        PageKind::of::<series::SeriesPage>(),
        PageKind::of::<minutes::MinutesPage>(),
        PageKind::of::<minutes::PrintPage>(),
        PageKind::of::<plan::PlanPage>(),
        PageKind::of::<session::SessionPage>(),
        PageKind::of::<session::StatePart>(),
        PageKind::of::<letters::LettersPart>(),
        PageKind::of::<session::AgendaPart>(),
        PageKind::of::<session::AttendancePart>(),
        PageKind::of::<session::NotesPart>(),
        PageKind::of::<session::DecisionsPart>(),
        PageKind::of::<sign::SignPage>(),
    ]
}

fn routes() -> Routes {
    Routes::new()
        .route("/bodies", get(bodies_list::show).post(create::create))
        .route("/bodies/new", get(create::blank))
        .route("/bodies/secretary", get(secretary::show))
        .route("/bodies/feeds", get(feed::show).post(feed::make))
        .route("/bodies/feeds/{link}/end", post(feed::end))
        .route("/bodies/{body}", get(body::show))
        .route("/bodies/{body}/series", get(series::show).post(series::set))
        .route("/bodies/{body}/series/end", post(series::end))
        .route("/bodies/{body}/series/make", post(series::make))
        .route("/bodies/{body}/series/called", post(series::call))
        .route("/bodies/{body}/series.ics", get(published::series))
        .route("/b/{secret}", get(feed::feed))
        .route("/i/{secret}", get(open::show).post(open::answer))
        .route("/minutes/{id}", get(public::show))
        .route("/minutes/{id}/{file}", get(public::file))
        .route("/bodies/{body}/change", get(create::form).post(create::change))
        .route("/bodies/{body}/plan", get(plan::blank).post(plan::plan))
        .route("/bodies/{body}/told", get(foreign::blank).post(foreign::note))
        .route("/sessions", get(calendar::show))
        .route("/sessions/{id}", get(session::show))
        .route("/sessions/{id}/step", post(act::step))
        .route("/sessions/{id}/move", post(act::moved))
        .route("/sessions/{id}/reopen", post(late::reopen))
        .route("/sessions/{id}/items", post(agenda::add))
        .route("/sessions/{id}/items/{item}/settle", post(agenda::settle))
        .route("/sessions/{id}/items/{item}/carry", post(agenda::carry))
        .route("/sessions/{id}/items/{item}/order", post(agenda::order))
        .route("/sessions/{id}/items/{item}/position", post(agenda::position))
        .route("/sessions/{id}/order", post(agenda::reorder))
        .route("/sessions/{id}/items/{item}/describe", post(propose::describe))
        .route("/sessions/{id}/items/{item}/papers", post(paper::file))
        .route("/sessions/{id}/items/{item}/papers/{blob}/remove", post(paper::remove))
        .route("/sessions/{id}/papers/{blob}", get(paper::download))
        .route("/sessions/{id}/items/{item}/interest", post(meeting::interest))
        .route("/sessions/{id}/items/{item}/vote", post(meeting::vote))
        .route("/sessions/{id}/items/{item}/adopt", post(adopt::adopt))
        .route("/sessions/{id}/proposals", post(propose::take))
        .route("/sessions/{id}/items/{item}/public", post(adopt::open_item))
        .route("/sessions/{id}/points", post(propose::ask))
        .route("/sessions/{id}/points/{point}/refuse", post(propose::refuse))
        .route("/sessions/{id}/invitations", get(invite::show).post(invite::answer))
        .route("/sessions/{id}/called", post(invite::call))
        .route("/sessions/{id}/withdraw", post(invite::withdraw))
        .route("/sessions/{id}/remind", get(remind::look).post(remind::remind))
        .route("/sessions/{id}/interest", post(meeting::own_interest))
        .route("/sessions/{id}/session.ics", get(feed::one))
        .route("/sessions/{id}/attendance", post(attend::mark))
        .route("/sessions/{id}/notes", post(note::write))
        .route("/sessions/{id}/notes/{no}/correct", post(note::correct))
        .route("/sessions/{id}/decisions", post(decide::decide))
        .route("/sessions/{id}/decisions/{decision}/word", post(decide::word))
        .route("/sessions/{id}/decisions/{decision}/withdraw", post(decide::withdraw))
        .route("/sessions/{id}/told", post(foreign::more))
        .route("/sessions/{id}/ended", post(foreign::ended))
        .route("/sessions/{id}/briefing", get(briefing::show))
        .route("/sessions/{id}/minutes", get(minutes::show).post(minutes::write))
        .route("/sessions/{id}/minutes/draft", post(minutes::draft))
        .route("/sessions/{id}/minutes/approve", post(minutes::approve))
        .route("/sessions/{id}/minutes/return", post(minutes::send_back))
        .route("/sessions/{id}/minutes/print", get(minutes::print))
        .route("/sessions/{id}/minutes/minutes.pdf", get(pdf::minutes))
        .route("/sessions/{id}/minutes/signature", get(sign::show).post(sign::give))
        .route("/sessions/{id}/minutes/signature/return", post(sign::hand_back))
        .route("/sessions/{id}/minutes/signature/{file}", get(sign::copy))
        .route("/sessions/{id}/minutes/corrections", post(correct::propose))
        .route("/sessions/{id}/minutes/corrections/{no}", post(correct::answer))
        .route("/sessions/{id}/minutes/publish", post(adopt::publish))
        .route("/sessions/{id}/minutes/unpublish", post(adopt::unpublish))
}

#[cfg(test)]
mod tests {
    #[test]
    fn pages_and_texts_are_complete() {
        assert_eq!(web::check::contribution(&super::described(), &[]).unwrap(), Vec::<String>::new());
    }
}
