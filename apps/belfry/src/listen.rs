//! The listener: serves until a signal comes, then lets answers finish. Signals and processes are heard here too.

use std::io::Read as _;
use std::net::SocketAddr;
use std::process::{Child, ExitStatus};
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Live streams never end by themselves: after this they are cut.
const GRACE: Duration = Duration::from_secs(3);

/// Serves until SIGINT or SIGTERM. `ready` is called once connections are taken.
///
/// # Errors
/// When the address cannot be listened on.
pub(crate) fn until_stopped(
    address: SocketAddr,
    router: Router,
    ready: impl FnOnce(),
) -> std::io::Result<()> {
    until(address, router, ready, stop_signal())
}

/// As [`until_stopped`], until `stop` ends.
///
/// # Errors
/// When the address cannot be listened on.
pub(crate) fn until(
    address: SocketAddr,
    router: Router,
    ready: impl FnOnce(),
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(async move {
        let listener = TcpListener::bind(address).await?;
        ready();
        let (told, tell) = tokio::sync::watch::channel(false);
        let mut cut = tell.clone();
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let mut heard = tell;
        let server = axum::serve(listener, service)
            .with_graceful_shutdown(async move { drop(heard.wait_for(|over| *over).await) });
        tokio::spawn(async move {
            stop.await;
            tracing::info!("stopping");
            told.send_replace(true);
            // The sender lives until the answers had their time.
            tokio::time::sleep(GRACE).await;
        });
        tokio::select! {
            ended = server.into_future() => ended,
            () = async move { drop(cut.wait_for(|over| *over).await); tokio::time::sleep(GRACE).await } => Ok(()),
        }
    });
    runtime.shutdown_timeout(Duration::from_secs(1));
    served
}

/// Whether the address can be listened on. Nobody is let in yet: whoever came while the place opens would wait in vain.
///
/// # Errors
/// When it cannot.
pub(crate) fn free(address: SocketAddr) -> std::io::Result<()> {
    std::net::TcpListener::bind(address).map(drop)
}

/// Waits until SIGINT or SIGTERM.
///
/// # Errors
/// When signals cannot be heard.
pub(crate) fn stopped() -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(stop_signal());
    Ok(())
}

async fn stop_signal() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = terminate.recv() => {}
        result = tokio::signal::ctrl_c() => {
            if let Err(e) = result {
                tracing::error!(error = %e, "signals cannot be heard");
                std::future::pending::<()>().await;
            }
        }
    }
}

/// How a process that we watch over came to its end.
pub(crate) enum Ended {
    /// We were told to stop, and it was.
    Told,
    /// By itself, or by somebody else.
    Itself(ExitStatus),
}

/// Waits for a child, or for the signal to stop; then its standard input is closed, which ends it.
///
/// # Errors
/// When the child cannot be waited for.
pub(crate) fn wait_for(child: &mut Child) -> std::io::Result<Ended> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut stop = std::pin::pin!(stop_signal());
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(Ended::Itself(status));
            }
            tokio::select! {
                () = &mut stop => break,
                () = tokio::time::sleep(Duration::from_millis(50)) => {}
            }
        }
        drop(child.stdin.take());
        let patience = tokio::time::timeout(GRACE * 3, async {
            while child.try_wait()?.is_none() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Ok(())
        });
        match patience.await {
            Ok(ended) => ended,
            Err(_) => child.kill(),
        }?;
        Ok(Ended::Told)
    })
}

/// Measures from now on.
#[expect(clippy::disallowed_methods, reason = "the binary measures how long a process lived")]
pub(crate) fn stopwatch() -> impl Fn() -> Duration {
    let begun = std::time::Instant::now();
    move || begun.elapsed()
}

/// Ends when standard input does: whoever started this process is gone or wants it gone.
pub(crate) async fn parent_gone() {
    let (tell, told) = tokio::sync::oneshot::channel::<()>();
    std::thread::spawn(move || {
        let mut rest = [0_u8; 64];
        while std::io::stdin().read(&mut rest).is_ok_and(|n| n > 0) {}
        drop(tell);
    });
    drop(told.await);
}
