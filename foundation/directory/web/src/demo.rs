//! Roles of the demonstration: one click instead of a password, each on its own host so that several live side by side.

use directory::fold_login;
use kernel::Text;
use web::{RoleOffer, StoryOffer};

/// A role on offer.
#[derive(Debug, Clone)]
pub struct DemoRole {
    /// Its code, also the first label of its host: `officer` for `officer.localhost`.
    pub code: String,
    /// Who one is then.
    pub label: Text,
    /// What one can see then.
    pub hint: Text,
    /// The account that one takes.
    pub login: String,
    /// The function that one acts under.
    pub function: String,
}

/// All roles, in the order in which they are offered. Who makes one says: this is a demonstration.
#[derive(Debug, Clone)]
pub struct Demo {
    roles: Vec<DemoRole>,
    story: Option<StoryOffer>,
}

impl Demo {
    /// A demonstration with these roles.
    #[must_use]
    pub fn new(roles: Vec<DemoRole>) -> Self {
        Self { roles, story: None }
    }

    /// With a story that is told above them.
    #[must_use]
    pub fn telling(self, story: Option<StoryOffer>) -> Self {
        Self { story, ..self }
    }

    pub(crate) fn story(&self) -> Option<StoryOffer> {
        self.story.clone()
    }

    /// Whether this account belongs to a role.
    pub(crate) fn plays(&self, login: &str) -> bool {
        self.roles.iter().any(|r| fold_login(&r.login) == login)
    }

    /// The role, where it can be taken at this host.
    pub(crate) fn role(&self, code: &str, host: &str) -> Option<&DemoRole> {
        let role = self.roles.iter().find(|r| r.code == code)?;
        self.elsewhere(role, host).is_none().then_some(role)
    }

    pub(crate) fn offers(&self, host: &str) -> Vec<RoleOffer> {
        let offer = |role: &DemoRole| RoleOffer {
            code: role.code.clone(),
            label: role.label.clone(),
            hint: role.hint.clone(),
            url: self.elsewhere(role, host),
        };
        let mut all: Vec<RoleOffer> = self.roles.iter().map(offer).collect();
        // Whoever came to the role's own host wants that role.
        all.sort_by_key(|o| o.url.is_some());
        all
    }

    /// The address of the role's own host, unless this is it. Where names below this host lead nowhere (an address of
    /// digits, a name in a network), every role is taken here.
    fn elsewhere(&self, role: &DemoRole, host: &str) -> Option<String> {
        let (first, base) = host.split_once('.').unwrap_or(("", host));
        let base = if self.roles.iter().any(|r| r.code == first) { base } else { host };
        let name = base.split(':').next().unwrap_or("");
        (name == "localhost" && first != role.code).then(|| format!("http://{}.{base}", role.code))
    }
}
