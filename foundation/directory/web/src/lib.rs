//! People and rights on the screen: sign-in from the vault, people and their mandates, duty, machines' tokens, one's own
//! account, who may do what, the profile in force, and who looked at what.
//!
//! The binary makes a [`VaultSessions`] for the shell and hands a [`Desk`] to [`contribution`].

mod account;
mod class;
mod demo;
mod desk;
mod duty;
mod factors;
mod glass;
mod in_force;
mod looked;
mod looks;
mod mandates;
pub mod oidc;
mod organisations;
mod own_password;
mod people;
mod powers;
mod sessions;
mod show;
mod tokens;
mod waiting;

use std::sync::Arc;

use web::layout::Room;
use web::{Contribution, Routes, template_files, text_files};

pub use demo::{Demo, DemoRole};
pub use desk::{AreaName, Desk};
pub use sessions::{ProfileNow, RosterNow, StampNow, VaultSessions};

/// Pages, texts, rooms and live fragments.
#[must_use]
pub fn contribution(desk: &Arc<Desk>) -> Contribution {
    let pages = [
        people::pages(),
        mandates::pages(),
        organisations::pages(),
        duty::pages(),
        tokens::pages(),
        account::pages(),
        own_password::pages(),
        powers::pages(),
        in_force::pages(),
        looks::pages(),
        glass::pages(),
        factors::pages(),
    ];
    let routes = Routes::new()
        .merge(people::routes())
        .merge(mandates::routes())
        .merge(organisations::routes())
        .merge(duty::routes())
        .merge(tokens::routes())
        .merge(account::routes())
        .merge(own_password::routes())
        .merge(powers::routes())
        .merge(in_force::routes())
        .merge(looks::routes())
        .merge(glass::routes())
        .merge(factors::routes())
        .with(Arc::clone(desk));
    let room = |code, icon, text, low| Room { code, icon, text, path: code, power: None, low };
    Contribution {
        templates: template_files!(
            "directory/nav.html",
            "directory/mandates.html",
            "directory/people.html",
            "directory/person.html",
            "directory/register.html",
            "directory/password.html",
            "directory/propose.html",
            "directory/mandate.html",
            "directory/organisations.html",
            "directory/duty.html",
            "directory/part-duty.html",
            "directory/tokens.html",
            "directory/account.html",
            "directory/own-password.html",
            "directory/powers.html",
            "directory/profile.html",
            "directory/looks.html",
            "directory/factors.html",
            "directory/recovery.html",
            "directory/glass.html",
            "directory/glasses.html",
            "directory/part-glass-banner.html",
        ),
        texts: text_files!("directory-web"),
        pages: pages.concat(),
        routes,
        rooms: vec![
            room("people", "people", "room-people", false),
            room("account", "person", "room-account", true),
        ],
        fragments: vec![Arc::new(duty::LiveDuty(Arc::clone(desk))), Arc::new(glass::Alarm(Arc::clone(desk)))],
        surroundings: vec![
            Arc::new(waiting::Waiting),
            Arc::new(glass::Standing),
            Arc::new(factors::Told(Arc::clone(desk))),
        ],
        ..Contribution::default()
    }
}
