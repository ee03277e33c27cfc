//! Where the office of these tests keeps its rows: a PostgreSQL server, with a database for each bench.

use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::sync::Mutex;
use tokio_postgres::{Client, NoTls};

use crate::server_process::address;

async fn connect(address: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(address, NoTls).await.unwrap();
    drop(tokio::spawn(connection));
    client
}

/// A database for one bench.
pub(crate) async fn database() -> Option<String> {
    static LAST: AtomicU32 = AtomicU32::new(0);
    let first = tokio::task::spawn_blocking(|| address("postgres")).await.unwrap();
    let name = format!("office_{}", LAST.fetch_add(1, Ordering::Relaxed));
    let client = connect(&first).await;
    client.execute(&format!("CREATE DATABASE {name}"), &[]).await.unwrap();
    Some(address(&name))
}

/// Runs a statement past the office, over one connection a database.
pub(crate) async fn run(_: &Path, database: Option<&str>, sql: &str) -> u64 {
    static OPEN: LazyLock<Mutex<HashMap<String, Client>>> = LazyLock::new(Mutex::default);
    let address = database.unwrap();
    let mut open = OPEN.lock().await;
    if !open.contains_key(address) {
        open.insert(address.to_owned(), connect(address).await);
    }
    open[address].execute(sql, &[]).await.unwrap()
}
