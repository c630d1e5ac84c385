//! What every answer says to the browser, and which posts are refused.

use axum::body::Body;

use web::testing::PASSWORD;

use crate::town::{Reply, Town, as_stranger};

#[tokio::test]
async fn every_answer_carries_the_policy() {
    let town = Town::open();
    for path in ["/", "/fr/notes", "/fr/nowhere", "/fr/broken", "/healthz", "/assets/x/none.css", "/nowhere"]
    {
        let reply = town.get(path).await;
        let policy = reply.header("content-security-policy");
        assert!(policy.contains("default-src 'self'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("strict-transport-security"), "", "{path}: only over TLS");
    }
    assert_eq!(town.get("/fr/notes").await.header("cache-control"), "no-store");
}

#[tokio::test]
async fn over_tls_cookies_and_transport_are_stricter() {
    let town = Town::with(|site| site.tls = true);
    let form = format!("login=officer&password={PASSWORD}");
    let request =
        as_stranger("/fr/sign-in").method("POST").header("content-type", "application/x-www-form-urlencoded");
    let reply = Reply::of(town.call(request.body(Body::from(form)).unwrap()).await).await;
    let cookie = reply.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-session=") && cookie.contains("Secure") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
    assert!(
        cookie.contains("SameSite=Lax") && cookie.contains("Path=/") && !cookie.contains("Domain"),
        "{cookie}"
    );
    assert!(reply.header("strict-transport-security").contains("max-age=31536000"));
}

#[tokio::test]
async fn a_post_from_another_site_is_refused_in_words() {
    let town = Town::open();
    for headers in [
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site")],
        vec![("origin", "https://evil.example")],
        vec![("origin", "null")],
    ] {
        let reply = town.post_with("/nl/notes", "text=hi", &headers).await;
        assert_eq!(reply.status, 403, "{headers:?}");
        assert!(reply.text.contains("andere site"), "{headers:?}: {}", reply.text);
    }
    for headers in [vec![("sec-fetch-site", "same-origin")], vec![("origin", "http://town.test")], vec![]] {
        assert_eq!(town.post_with("/nl/notes", "text=hi", &headers).await.status, 303, "{headers:?}");
    }
}

#[tokio::test]
async fn writing_too_often_waits_and_reading_goes_on() {
    let rate = web::Rate { burst: 2.0, per_second: 0.001 };
    let town = Town::with(|site| {
        site.session_rate = Some(rate);
        site.stranger_rate = Some(rate);
    });
    let stranger = web::testing::Browser::new(&town.router, "");
    for browser in [web::testing::Browser::new(&town.router, "officer"), stranger] {
        for _ in 0..2 {
            assert_ne!(browser.post("/en/sign-in", "login=x&password=y").await.status, 429);
        }
        let refused = browser.post("/en/sign-in", "login=x&password=y").await;
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "1"));
        assert!(refused.text.contains("Too many requests"), "{}", refused.text);
        assert_eq!(browser.get("/en/help").await.status, 200);
    }
}

#[tokio::test]
async fn a_trusted_origin_may_post() {
    let town = Town::with(|site| site.trusted_origins = vec!["https://front.example".to_owned()]);
    let reply = town.post_with("/nl/notes", "text=hi", &[("origin", "https://front.example")]).await;
    assert_eq!(reply.status, 303);
}

#[tokio::test]
async fn markup_in_names_and_texts_stays_text() {
    let town = Town::open();
    town.note("<script>alert(1)</", false);
    let reply = town.get("/fr/notes").await;
    assert!(!reply.text.contains("<script>alert"), "{}", reply.text);
    assert!(reply.text.contains("O&#39;Neill &lt;b&gt;"), "{}", reply.text);
}

#[tokio::test]
async fn health_readiness_and_metrics_answer_without_a_session() {
    let town = Town::open();
    town.note("a", false);
    drop(town.get("/fr/notes?secret=abc").await);
    let ask = |path: &'static str| {
        let request = as_stranger(path).body(Body::empty()).unwrap();
        async { Reply::of(town.call(request).await).await }
    };
    assert_eq!(ask("/healthz").await.text, "ok\n");
    let ready = ask("/readyz").await;
    assert_eq!((ready.status.as_u16(), &ready.json()["head"]), (200, &1.into()));
    let metrics = ask("/metrics").await.text;
    assert!(metrics.contains("journal_head 1"), "{metrics}");
    assert!(metrics.contains("web_requests_total{route=\"/fr/notes\",status=\"200\"} 1"), "{metrics}");
    assert!(!metrics.contains("abc"));
    let far = axum::extract::ConnectInfo(std::net::SocketAddr::from(([192, 0, 2, 7], 9)));
    let request = as_stranger("/metrics").extension(far).body(Body::empty()).unwrap();
    assert_eq!(town.call(request).await.status(), 404, "other machines do not see the counts");
    town.journal.close();
}
