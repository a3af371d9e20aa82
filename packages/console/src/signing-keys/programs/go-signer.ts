import { quoted, type SignFacts } from "./sign-facts.ts";

/** A Go program without modules that prints a token. */
export function goSigner({ projectId, signingKeyId, privateKeyFile, websites, scope }: SignFacts): string {
  const origin = websites.length === 0 ? "" : `\n\tclaims["origin"] = []string{${quoted(websites)}}`;
  return `// sign-token.go: go run sign-token.go
// Go 1.18 or later, no modules. The private half of the signing key is in ${privateKeyFile}.
${PREAMBLE}

func makeToken(key *ecdsa.PrivateKey) (string, error) {
	now := time.Now().Unix()
	header := map[string]any{"alg": "ES256", "kid": "${signingKeyId}", "typ": "JWT"}
	claims := map[string]any{"iss": "${projectId}", "iat": now, "exp": now + 1800} // 30 minutes${origin}
	claims["scope"] = []string{${quoted(scope)}}
	text := encode(header) + "." + encode(claims)
	digest := sha256.Sum256([]byte(text))
	r, s, err := ecdsa.Sign(rand.Reader, key, digest[:])
	if err != nil {
		return "", err
	}
	signature := make([]byte, 64)
	r.FillBytes(signature[:32])
	s.FillBytes(signature[32:])
	return text + "." + base64.RawURLEncoding.EncodeToString(signature), nil
}

func main() {
	key, err := readKey("${privateKeyFile}")
	if err != nil {
		log.Fatal(err)
	}
	token, err := makeToken(key)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(token)
}
`;
}

const PREAMBLE = `package main

import (
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"log"
	"os"
	"time"
)

func readKey(file string) (*ecdsa.PrivateKey, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, errors.New(file + " holds no PEM")
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, err
	}
	private, ok := key.(*ecdsa.PrivateKey)
	if !ok {
		return nil, errors.New(file + " holds another kind of key")
	}
	return private, nil
}

func encode(part map[string]any) string {
	text, err := json.Marshal(part)
	if err != nil {
		log.Fatal(err)
	}
	return base64.RawURLEncoding.EncodeToString(text)
}`;
