/** What servers answer, and how an incident is told. */
export const incidents = `
payload too large = 413 = request entity too large = file too large
cors = cross-origin = cross origin
host not found = nxdomain = cannot resolve = could not resolve = name not found
connection reset = reset by peer = econnreset
connection refused = econnrefused
no space left = enospc
too many open files = emfile = file descriptor limit
port in use = address already in use = eaddrinuse = port conflict
137 ~ oom ~ sigkill
sigterm ~ graceful shutdown ~ terminate
segfault = segmentation fault = sigsegv = core dump
stack trace = stacktrace = backtrace = traceback
null pointer = npe = nullpointerexception = nil pointer
too many connections = connection limit = out of connections = connections exhausted = max connections
too many connections ~ connection pool ~ pgbouncer ~ connection leak
errimagepull = imagepullbackoff
slow query = long running query = expensive query = slow queries
slow query ~ index ~ query plan ~ table scan
lock contention = lock wait = lock timeout = contention
transaction id wraparound ~ vacuum ~ autovacuum
took down = brought down = knocked out = knocked offline
took down ~ outage ~ caused an outage
caused an outage = caused the outage = caused an incident
kicked off = triggered = set off
culprit ~ root cause ~ offending
went wrong ~ failed ~ incident
typo = mistyped = fat finger = fat-fingered = wrong argument
typo ~ human error ~ wrong command ~ incorrect parameter
human error = operator error = user error = manual error
human error ~ mistake ~ accidental ~ blameless
wrong server ~ wrong database ~ wrong environment ~ wrong cluster ~ wrong terminal
cascading failure = domino effect = knock-on effect = chain reaction = ripple effect
cascading ~ domino ~ knock-on ~ dependency failure
thundering herd = stampede = cache stampede
thundering herd ~ retry storm ~ reconnect ~ cold cache
retry storm ~ backoff ~ retries ~ overload
backoff = exponential backoff = back off
circuit breaker ~ load shedding ~ backpressure
patch ~ hotfix ~ security update
patch ~ update
lightning ~ thunderstorm ~ power surge ~ power loss
lightning ~ utility power ~ power failure
generator = diesel generator = backup generator = genset
generator ~ power failure
ups = uninterruptible power supply
uninterruptible power supply ~ battery ~ power failure
power strip = pdu = power distribution unit
flooded ~ water damage ~ water leak
on fire ~ smoke ~ fire suppression ~ data center fire
earthquake ~ hurricane ~ natural disaster ~ disaster
fibre cut = fiber cut = cable cut = severed cable = damaged cable
leap second ~ clock ~ ntp
daylight saving = dst = summer time = clock change
expired domain = domain expired = domain renewal = domain expiration
expired domain ~ registrar ~ domain registration
expired certificate = certificate expired = cert expiry
malware = virus = trojan = infected
malicious ~ malware ~ attacker ~ backdoor
ransomware ~ encrypted files ~ extortion ~ malware
supply chain ~ malicious package ~ compromised package ~ compromised dependency
package ~ library ~ dependency
crypto miner = cryptominer = cryptojacking = cryptomining = bitcoin mining
stolen credentials = leaked credentials = compromised credentials = leaked password
leaked key = exposed secret = leaked secret = committed secret = leaked token
impersonation ~ social engineering ~ vishing
brute force ~ credential stuffing ~ password guessing
regex = regular expression = regexp
regex ~ backtracking ~ catastrophic backtracking ~ redos
integer overflow = id exhaustion = integer limit
integer overflow ~ overflow ~ wraparound ~ ran out of ids ~ 32-bit
race condition = data race
race condition ~ concurrency ~ simultaneous
at the same time = simultaneously = concurrently = in parallel
split brain = two primaries = two masters = dual primary = two leaders
split brain ~ network partition ~ fencing
failover failed = failed to fail over = did not fail over = failover did not happen
single point of failure = spof
single point of failure ~ redundancy
redundant ~ high availability ~ spare
backups unusable = backups failed = no backups = backup failed = backups not working
backups unusable ~ restore test ~ verify backups ~ untested
config push = configuration change = config change
bad config = invalid configuration = malformed config = config error
feature flag = feature toggle = feature switch
feature flag ~ kill switch ~ toggle
canary ~ staged rollout ~ gradual rollout ~ progressive delivery
code freeze = change freeze = deployment freeze = deploy freeze
memory leak ~ memory growth ~ out of memory
runaway process ~ high cpu ~ infinite loop
circular dependency = chicken and egg = cyclic dependency
resolved itself = fixed itself = went away on its own = self-healed
resolved itself ~ transient
transient ~ temporary ~ intermittent
blast radius ~ impact ~ affected
affected = impacted
hotspot = hot spot = hot partition = hot shard = hot key
noisy neighbor = noisy neighbour
dead letter = dead-letter = dlq
deprecated = end of life = eol = end of support
third party = third-party = vendor = supplier = external provider
routing ~ bgp ~ route leak
propagate ~ replicate ~ ttl
cutover = cut over = switchover
maintenance window = planned maintenance = scheduled maintenance = planned downtime
timeline = chronology = sequence of events
`;
