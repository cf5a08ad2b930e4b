//! Where the gateway of a data folder answers just now, left in the folder for commands beside it.
//!
//! Not a lock: two gateways on one folder are kept apart elsewhere. Invariant: what was left is
//! believed only while something answers at the address that was bound.

use crate::config::Config;
use crate::folder::DataFolder;
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The file in the data folder: the bound address, then the one that links begin with.
const FILE: &str = "cybergateway.serving";
/// How long a gateway on this machine may take to be reached.
const PATIENCE: Duration = Duration::from_millis(500);

/// What a running gateway left; it is taken away when the gateway ends.
#[derive(Debug)]
pub struct Told {
    path: PathBuf,
    text: String,
}

impl Told {
    /// Leaves where pages answer. That it cannot be written keeps no gateway from serving.
    #[must_use]
    pub fn leave(folder: &DataFolder, bound: SocketAddr, url: &str, config: &Config) -> Self {
        let url = config.server.public_url.as_deref().unwrap_or(url);
        let told = Self {
            path: folder.path().join(FILE),
            text: format!("{bound}\n{url}\n"),
        };
        if let Err(error) = std::fs::write(&told.path, &told.text) {
            let path = told.path.display();
            tracing::warn!(%path, %error, "links of commands will not know the address");
        }
        told
    }

    /// The address that links begin with, of the gateway that runs on a folder.
    #[must_use]
    pub fn find(folder: &Path) -> Option<String> {
        let text = std::fs::read_to_string(folder.join(FILE)).ok()?;
        let mut lines = text.lines();
        let (bound, url) = (lines.next()?.parse().ok()?, lines.next()?);
        TcpStream::connect_timeout(&bound, PATIENCE).ok()?;
        Some(url.to_owned())
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        // Another gateway that was started on the folder since has left its own.
        if std::fs::read_to_string(&self.path).is_ok_and(|text| text == self.text) {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Gather;
    use crate::folder::Purpose;
    use std::net::TcpListener;

    #[test]
    fn what_was_left_holds_while_somebody_answers() {
        let temp = tempfile::tempdir().expect("a folder");
        let folder = DataFolder::open(temp.path(), Purpose::Gateway).expect("a folder");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let bound = listener.local_addr().expect("an address");
        let (url, config) = (format!("http://{bound}/"), Gather::default().finish());
        let config = config.expect("the defaults");
        assert_eq!(Told::find(temp.path()), None);
        let told = Told::leave(&folder, bound, &url, &config);
        assert_eq!(Told::find(temp.path()), Some(url.clone()));
        drop(listener);
        assert_eq!(Told::find(temp.path()), None, "it has ended without a word");
        drop(told);
        assert!(!temp.path().join(FILE).exists());
        let mut config = config;
        config.server.public_url = Some("https://gateway.example".to_owned());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let bound = listener.local_addr().expect("an address");
        let _told = Told::leave(&folder, bound, &url, &config);
        assert_eq!(
            Told::find(temp.path()).as_deref(),
            Some("https://gateway.example")
        );
    }
}
