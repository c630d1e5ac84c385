//! The house with the provider beside it, and a browser that keeps both cookies.

use std::sync::Arc;

use axum::Router;
use directory_web::Desk;
use directory_web::oidc::{Oidc, OidcParts, contribution};
use serde_json::Value;
use store::Stamp;
use web::testing::{Browser, Reply, setup};
use web::{Sessions, Shell};

use super::provider::{TestProvider, described};
use crate::house::House;

pub(super) struct Town {
    pub(super) house: Arc<House>,
    pub(super) provider: Arc<TestProvider>,
    pub(super) oidc: Arc<Oidc>,
    pub(super) shell: Shell,
    router: Router,
}

impl Town {
    pub(super) fn open(claim: &str) -> Self {
        let house = Arc::new(House::open());
        let provider = TestProvider::new(house.clock.clone());
        let (now, of) = (house.clone(), house.profile.clone());
        let oidc = Arc::new(Oidc::new(OidcParts {
            providers: vec![described(claim)],
            door: provider.clone(),
            address: "https://tower.test".to_owned(),
            journal: house.live.clone(),
            vault: house.vault.clone(),
            roster: Arc::new(move || now.roster()),
            profile: Arc::new(move || of.clone()),
            stamp: Arc::new(|| Arc::new(Stamp::default())),
        }));
        let of = house.profile.clone();
        let desk = Arc::new(Desk {
            vault: house.vault.clone(),
            profile: Arc::new(move || of.clone()),
            areas: Arc::new(Vec::new),
            looks: None,
        });
        let mut setup = setup(&house.live, house.sessions.clone());
        setup.site.stranger_rate = None;
        let (shell, router) =
            Shell::start(setup, vec![directory_web::contribution(&desk), contribution(&oidc)]).unwrap();
        Self { house, provider, oidc, shell, router }
    }

    /// Cookies of a browser in which somebody signed in and gave a one-time code.
    pub(super) fn signed_in(&self, login: &str) -> String {
        let token = self.house.token(login);
        self.house.vault.set_proved(&token, "totp").unwrap();
        format!("session={token}")
    }

    async fn ask(&self, method: &str, path: &str, cookies: &str, form: &str) -> Reply {
        let browser = Browser::new(&self.router, "");
        let mut request = browser.ask(path).method(method).header("cookie", cookies);
        if method == "POST" {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        browser.send(request, form.to_owned()).await
    }
    pub(super) async fn get(&self, path: &str, cookies: &str) -> Reply {
        self.ask("GET", path, cookies, "").await
    }
    pub(super) async fn post(&self, path: &str, cookies: &str, form: &str) -> Reply {
        self.ask("POST", path, cookies, form).await
    }

    /// Follows the link on the sign-in page: the address at the provider, and the cookies afterwards.
    pub(super) async fn go(&self, path: &str, cookies: &str) -> (String, String) {
        let off = self.get(path, cookies).await;
        assert_eq!(off.status, 303, "{}", off.text);
        (off.header("location").to_owned(), format!("{cookies}; {}", begun(&off)))
    }

    /// Comes back from the provider.
    pub(super) async fn back(&self, query: &str, cookies: &str) -> Reply {
        self.get(&format!("/en/sign-in/back/region?{query}"), cookies).await
    }

    /// Comes in with this account; what the provider vouches for may be altered.
    pub(super) async fn come(&self, subject: &str, change: impl FnOnce(&mut Value)) -> Reply {
        let (address, cookies) = self.go("/fr/sign-in/with/region", "").await;
        let query = self.provider.grant(&address, subject, change);
        self.back(&query, &cookies).await
    }

    /// Somebody links an account to themselves.
    pub(super) async fn link(&self, login: &str, subject: &str) -> Reply {
        let cookies = self.signed_in(login);
        let (address, cookies) = self.begin_link(&cookies).await;
        let query = self.provider.grant(&address, subject, |_| ());
        self.back(&query, &cookies).await
    }

    /// Asks for it, soon after signing in; the address at the provider, and the cookies afterwards.
    pub(super) async fn begin_link(&self, cookies: &str) -> (String, String) {
        let page = self.post("/fr/account/links", cookies, "provider=region").await;
        assert_eq!(page.status, 200, "{}", page.text);
        let link =
            page.text.split("id=\"link-go\"").nth(1).expect("the link").split("href=\"").nth(1).unwrap();
        let address = link.split('"').next().unwrap().replace("&amp;", "&").replace("&#x2f;", "/");
        (address, format!("{cookies}; {}", begun(&page)))
    }

    /// How many entries of this kind there are.
    pub(super) fn entries(&self, kind: &str) -> usize {
        self.house.kinds().iter().filter(|k| *k == kind).count()
    }

    /// Who sits in the browser that got this answer; nobody when it got no session.
    pub(super) fn who(&self, reply: &Reply) -> Option<String> {
        let cookie = set(reply, "session=")?;
        let token = cookie.split(['=', ';']).nth(1)?;
        self.house.sessions.resolve(token).unwrap().map(|s| s.name)
    }
}

fn set<'a>(reply: &'a Reply, name: &str) -> Option<&'a str> {
    let all = reply.headers.get_all("set-cookie").into_iter();
    all.filter_map(|v| v.to_str().ok()).find(|v| v.starts_with(name))
}

fn begun(reply: &Reply) -> String {
    let cookie = set(reply, "begun=").expect("the browser is marked");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    cookie.split(';').next().unwrap().to_owned()
}
