/** What users, colleagues and new hires say, and what it is called where it is written down. */
export const people = `
login = log in = logon = log on = signin
logout = log out = logoff = sign out
kicked out = logged out = signed out = session expired
kicked out ~ disconnected ~ session
locked out = account locked = locked account = account lockout
locked out ~ login ~ password reset ~ lost access
forgot password = forgotten password = password reset = reset password
password = passcode = passphrase = passwd = pwd
one-time code = otp = verification code = security code = authenticator code
authenticator ~ one-time code ~ totp
new phone ~ lost phone ~ authenticator ~ 2fa
security key = yubikey = hardware key = passkey
password manager ~ vault ~ 1password ~ shared password
break glass = breakglass = emergency access
sudo ~ root ~ elevated privileges ~ superuser
deactivate ~ disable ~ suspend
suspended account = disabled account = account disabled = blocked account
revoke ~ remove access ~ invalidate ~ deprovision
cut off = disconnected = connection lost = lost connection
blank page = white screen = white page = empty page = empty response
blue screen = bsod = stop error
black screen ~ blank screen ~ display ~ screen
wiped = erased = deleted
dropped table = drop table = truncated table = deleted table
spinning = spinner = loading forever = keeps loading
keeps loading ~ hung ~ slow ~ timeout
crawl ~ sluggish ~ laggy ~ slow
choppy = jitter = jittery = stuttering
call quality ~ jitter ~ voip ~ audio
someone else's data = another customer's data = other customers' data = wrong customer
someone else's data ~ cross tenant ~ data leak
cross tenant = cross-tenant = tenant isolation = between tenants
data leak = data breach = leaked data = data exposure = exposed data
data leak ~ exfiltration ~ disclosure
charged twice = double charge = billed twice = taken twice = duplicate payment = paid twice
double charge ~ duplicate ~ idempotency ~ refund
refund ~ money back ~ chargeback
invoice ~ bill ~ billing
old version ~ stale cache ~ cached ~ browser cache
clear cache = flush cache = purge cache = invalidate cache = cache invalidation
picture = photo = pic = photograph
picture ~ image ~ thumbnail
phone = mobile = smartphone = cell phone = handset
laptop = notebook computer = macbook
laptop ~ workstation ~ computer ~ pc ~ device
lost laptop = stolen laptop = lost device = stolen device
colleague = coworker = co-worker = team mate
staff ~ colleague ~ personnel
newcomer = newbie = new starter = new joiner = new employee
first day = day one = first week
video call = video conference = video meeting
paper jam ~ printer ~ print queue
garbled ~ mojibake ~ wrong characters ~ character encoding
never arrived = not received = did not arrive = not delivered
undeliverable = bounced mail = bounced email = non-delivery report = bounce message
spam = junk mail = unsolicited mail
phishing = suspicious email = scam email = spoofed email
clicked a link ~ phishing
mailing list = distribution list = group address
certificate warning = not secure = connection is not private = untrusted certificate
broken link = dead link = page not found
redirect loop = too many redirects = endless redirect
hacker = attacker = intruder = bad actor = threat actor
ticket = support request = support case
helpdesk = help desk = service desk = it support
status page = statuspage = status site
boss = manager = supervisor = line manager
rota = roster = on-call schedule
rota ~ rotation ~ shift
swap shifts ~ shift swap ~ override ~ on-call schedule
night ~ after hours ~ weekend
outside business hours = after hours = out of hours = off hours
who decides ~ decision ~ accountable ~ approver
sign off = sign-off = approval = approve
go-ahead ~ approval ~ permission
incident commander = incident manager = incident lead
in charge ~ incident commander ~ owner ~ accountable
who to call ~ contact ~ escalation
wake someone ~ page ~ escalate
debrief = retro = retrospective = after action review
lessons learned = learnings = lessons = takeaways
debrief ~ post-mortem ~ lessons learned
blame ~ blameless ~ culture
status update = progress update = situation report = sitrep
status update ~ stakeholders ~ communication
journalist ~ press ~ media ~ public relations
shadow = shadowing = ride along
shadow ~ training ~ on-call training
action item = follow-up = follow up = corrective action = remediation item
promised ~ action item ~ commitment
deadline = due date = target date
war room = incident channel = incident call = bridge call
burnout ~ fatigue ~ tired ~ alert fatigue
game day = gameday = fire drill = wheel of misfortune
game day ~ exercise ~ tabletop ~ chaos engineering
sick = sick leave = illness
mentor = buddy = coach
performance review = appraisal = annual review
`;
