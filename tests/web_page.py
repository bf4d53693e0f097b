"""A web page with an article in it, and what else such pages hold."""

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry line to add boats, say sources | Coast Dispatch</title>
<meta property="og:site_name" content="Coast Dispatch">
<meta property="og:title" content="Ferry line to add boats, say sources">
<meta name="author" content="Ada Roe"><meta property="article:published_time" content="2024-05-09T10:30:00+02:00">
<link rel="canonical" href="https://coast.example/ferry">
<script>var a = "<p>The union said it knew.</p>";</script><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/ferry">Ferry line to add boats, say sources</a></nav>
<article><h1>Ferry line to add boats, say sources</h1>
<figure><img src="x.jpg" alt="A boat"><figcaption>The ferry Gull in May. Photo: Tom Lee</figcaption></figure>
<p>HAVEN &mdash; The ferry line will add two boats&nbsp;in May, said two people
 briefed on the matter, who spoke on condition of <em>anonymity</em>.</p>
<p>&ldquo;We need the <a href="/t">time</a>,&rdquo; Mayor Ina Achter told reporters.<br>He denied that Smith &amp; Sons knew.</p>
<h2>What comes next</h2>
<blockquote><p>We will not add a single boat.</p><p>Not one.</p></blockquote>
<p>He said:</p>
<ul><li>The wall is "likely to hold."</li><li>The harbour is shut, said Mia Chen.</li></ul>
<p>The port authority did not respond to a request for comment. It had said in March that it would.</p>
<table><tr><th>Boat</th></tr><tr><td>Gull</td></tr></table>
</article><aside><h3>Related</h3><ul><li><a href="/a">Another story about a boat</a></li></ul></aside>
<footer>&copy; 2024 Coast Dispatch. All rights reserved.</footer></body></html>
"""
