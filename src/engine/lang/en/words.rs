//! Closed-class words.

/// Words too common to tell claims apart.
pub(super) const STOP_WORDS: &str = "worth basis percentage point points get gets getting got big large huge major massive great january february april june july august september october november december northeast northwest southeast southwest monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow million billion trillion thousand hundred percent cent according already especially particularly including include included includes recently recent likely reportedly allegedly meanwhile moreover instead nearly almost around later earlier early often always never indeed course thing things way become became a about above across after again against all also although am among an and another any are \
     around as at away back be because been before being below between both but by can cannot could \
     did do does doing down during each either else even ever every few for from further had has \
     have having he her here hers herself him himself his how however i if in into is it its itself \
     just last least less like made make many may me might more most much must my near neither no \
     nor not now of off on once one only or other others our out over own per rather same several \
     shall she should since so some still such than that the their them themselves then there these \
     they this those though through to too two under until up upon us very was we well were what \
     when where whether which while who whom whose why will with within without would yet you your along alongside amid amidst amongst aside atop behind beneath beside besides beyond concerning considering despite except inside notwithstanding onto outside regarding throughout till toward towards underneath unlike versus via lest unless whenever whereas wherever thus hence therefore furthermore nonetheless nevertheless otherwise quite somewhat ours yours theirs myself yourself ourselves whatever whoever done ought";
