-- Alerts as Prometheus sends them: 2,000 different ones a thread, repeated, over 1,000 services; one in ten is critical.
local batch = tonumber(os.getenv("ALERTS_PER_REQUEST") or "1")
local key = os.getenv("ALERTS_KEY")
local different = 2000
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  local headers = { ["content-type"] = "application/json" }
  if key then headers["authorization"] = "Bearer " .. key end
  requests, position = {}, 0
  for first = 1, different, batch do
    local alerts = {}
    for n = first, math.min(first + batch - 1, different) do
      alerts[#alerts + 1] = string.format(
        '{"labels":{"alertname":"HighErrorRate","service":"service-%d","instance":"web-%d-%d:9090","severity":"%s"},' ..
        '"annotations":{"summary":"More than 5 %% of requests fail","runbook_url":"https://runbooks.example.com/errors"},' ..
        '"startsAt":"2026-11-20T10:00:00Z","generatorURL":"http://prometheus:9090/graph?g0.expr=errors"}',
        n % 1000, number, n, n % 10 == 0 and "critical" or "warning")
    end
    requests[#requests + 1] = wrk.format("POST", "/api/v2/alerts", headers, "[" .. table.concat(alerts, ",") .. "]")
  end
end

function request()
  position = position % #requests + 1
  return requests[position]
end
